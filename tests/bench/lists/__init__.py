"""(e) Requests made and items read per list page, whatever the number of orders and the filter."""
