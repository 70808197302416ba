"""Uses the API through the client that was generated for Python, as the API guide does.

Usage: walk.py URL PHOTO
"""
import sys
import time
import uuid

import smartbiz_client as api

url, photo = sys.argv[1:]
mark = uuid.uuid4().hex[:8]


def patiently(call):
    """What a call answers, once the server is not too busy for it."""
    while True:
        try:
            return call()
        except api.ApiException as refusal:
            if refusal.status != 429:
                raise
            time.sleep(int(refusal.headers["Retry-After"]))


def signed_in(organization, username, password):
    """A client of a member, as everybody gets one: with a password."""
    client = api.ApiClient(api.Configuration(host=url))
    credentials = api.Credentials(organization=organization, username=username, password=password)
    tokens = patiently(lambda: api.SigningInApi(client).login(credentials)).data
    assert tokens.user.username == username
    client.configuration.access_token = tokens.access_token
    return client


def sell(shop):
    products = api.ProductsApi(shop)
    page = products.list_products(in_stock=True, sort="name", size=["2"])
    assert len(page.data) == 2 and page.page.total >= 2, page

    branch = api.BranchesApi(shop).list_branches().data[0]
    category = api.CategoriesApi(shop).list_categories().data[0]
    uploaded = api.FilesApi(shop).upload_product_photos(file=[photo]).data
    assert uploaded.original_filename == "afsona.png", uploaded
    made = products.create_product(
        api.EditProduct(
            name=f"Python {mark}",
            category_id=category.id,
            type="unit",
            buy_price=900000,
            sell_price=1250000,
            branch_id=branch.id,
            quantity=3,
            photo=uploaded.url,
        ),
        idempotency_key=mark,
    ).data
    assert made.quantity == 3 and len(made.photos) == 1 and made.collection is None, made

    sale = api.SalesApi(shop).record_sale(
        api.RecordSale(branch_id=branch.id, product_id=made.id, quantity=1, payment_type="cash")
    ).data
    assert sale.amount == 1250000 and sale.lines[0].product_id == made.id, sale
    assert products.get_product(made.id).data.quantity == 2


def ask_for_help(desk):
    # The tickets of a category answer its form.
    category = api.TicketCategoriesApi(desk).create_ticket_category(
        api.EditTicketCategory(
            name=f"Python {mark}", form=[api.FormField(key="room", type="text", label="Room", required=True)]
        )
    ).data
    branch = api.BranchesApi(desk).list_branches().data[0]
    tickets = api.TicketsApi(desk)
    rooms = {}
    for room in ("12", "13"):
        opened = tickets.open_ticket(
            api.OpenTicket(
                title=f"The projector of room {room} is dark",
                category_id=category.id,
                branch_id=branch.id,
                fields={"room": room},
            )
        ).data
        rooms[room] = opened.id
    read = tickets.get_ticket(rooms["12"]).data
    assert read.status == "pending" and read.fields == {"room": "12"} and read.assigned_to_id is None, read

    comment = api.CommentsApi(desk).write_comment(
        read.id, api.WriteComment(comment="The lamp is changed", is_internal=True)
    ).data
    assert comment.comment == "The lamp is changed" and comment.is_internal, comment

    found = tickets.list_tickets(category_id=[category.id], var_field=["room=12"]).data
    assert [ticket.id for ticket in found] == [read.id], found
    found = tickets.list_tickets(category_id=[category.id], var_field=["room=12", "room=13"]).data
    assert len(found) == 2, found


def stay_outside():
    try:
        api.ProductsApi(api.ApiClient(api.Configuration(host=url))).list_products()
    except api.exceptions.ApiException as refusal:
        assert refusal.status == 401 and "UNAUTHENTICATED" in refusal.body, refusal
    else:
        raise AssertionError("Nobody has signed in")


sell(signed_in("gilam", "admin", "admin123"))
ask_for_help(signed_in("iranmehr", "admin", "admin123"))
stay_outside()
