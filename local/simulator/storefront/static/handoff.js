// The browser posts the form by itself, as AWS Marketplace's page does; without scripts there is a button.
document.getElementById("handoff").submit();
