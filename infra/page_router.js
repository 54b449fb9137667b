// A path without a dot is a page of the single page application; everything else is a file.
// No error response does this job: it would rewrite the API's own errors as well.
function handler(event) {
  var request = event.request;
  if (request.uri.indexOf(".") === -1) {
    request.uri = "/index.html";
  }
  return request;
}
