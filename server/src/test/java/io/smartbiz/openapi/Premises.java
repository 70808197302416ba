package io.smartbiz.openapi;

import static org.awaitility.Awaitility.await;

import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shop with one of everything that an example can speak of; what an example spends is made anew for each. */
final class Premises {

    private static final Pattern NAME = Pattern.compile("\"\\$\\{(\\w+_version)}\"|\\$\\{(\\w+)}");

    private static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFUlEQVR42mM4ICAgcECAAUgcOCAAABqeBDGZ97DpAAAAAElFTkSuQmCC";

    private final Shop shop;
    private final Client admin;
    private final UUID branch;
    private final UUID otherBranch;
    private final UUID product;
    private final UUID meterProduct;
    private final UUID roll;
    private final Map<String, Supplier<Object>> made = new HashMap<>();
    private final Deque<UUID> freshTicketCategories = new ArrayDeque<>();
    private final Deque<UUID> tills = new ArrayDeque<>();
    private final Deque<UUID> rates = new ArrayDeque<>();
    private UUID ownRate;
    private final String ticketCategory;
    private int names;
    private BigDecimal width = new BigDecimal("2.49");
    private Client sender;
    private Object part = "";
    private UUID uploaded;
    private final boolean keepsSecrets;

    Premises() {
        this(new Shop(), false);
    }

    /** @param keepsSecrets whether all that is made holds every {@link Secret} that it can */
    Premises(Shop shop, boolean keepsSecrets) {
        this.shop = shop;
        this.keepsSecrets = keepsSecrets;
        admin = shop.admin();
        sender = admin;
        branch = shop.branch();
        otherBranch = shop.branch();
        product = aProduct().with("name", "Afsona").stocked(branch, 1_000).create();
        meterProduct = aProduct().with("name", "Dorozhka").byMeter().create();
        roll = shop.receiveRolls(branch, meterProduct, "25").getFirst();
        ticketCategory = admin.get("/api/ticket-categories").expect(200).text("/data/0/id");
        makeShop();
        makePeople();
        makeDesk();
        makeTickets();
        makeFiles();
    }

    private void makeShop() {
        made.put("organization", shop::slug);
        made.put("branch", () -> branch);
        made.put("other_branch", () -> otherBranch);
        made.put("product", () -> product);
        made.put("meter_product", () -> meterProduct);
        made.put("roll", () -> roll);
        made.put("category", shop::category);
        made.put("empty_branch", shop::branch);
        made.put("deleted_branch", () -> deleted("/api/branches", shop.branch()));
        made.put("empty_product", () -> aProduct().create());
        made.put("deleted_product", () -> deleted("/api/products", aProduct().create()));
        made.put("empty_category", () -> post("/api/categories", Map.of("name", name())));
        made.put("deleted_category", () -> deleted("/api/categories", post("/api/categories", Map.of("name", name()))));
        made.put("collection", () -> post("/api/collections", Map.of("name", name())));
        made.put(
                "deleted_collection",
                () -> deleted("/api/collections", post("/api/collections", Map.of("name", name()))));
        made.put("new_size", this::newSize);
        made.put("size", () -> post("/api/sizes", Map.of("size", newSize())));
        made.put("deleted_size", () -> deleted("/api/sizes", post("/api/sizes", Map.of("size", newSize()))));
        made.put("sale", this::sale);
        made.put("return", this::goodsReturn);
        made.put("customer", this::customer);
        made.put("phone", this::phone);
        made.put("known_customer", this::knownCustomer);
        made.put("other_customer", this::knownCustomer);
        made.put("deleted_customer", () -> deleted("/api/customers", knownCustomer()));
        made.put("debt", this::debt);
        made.put("paid_debt", this::paidDebt);
        made.put("owing_customer", this::owingCustomer);
        made.put("till", this::till);
        made.put("open_till", this::openTill);
        made.put("shift", this::shift);
        made.put("closed_shift", this::closedShift);
        made.put("discount", this::discount);
        made.put("deleted_discount", () -> deleted("/api/discounts", discount()));
        made.put("seller", () -> member("seller"));
        made.put("commission_rate", this::commissionRate);
        made.put("commission", this::commission);
        made.put("commission_payout", this::commissionPayout);
        made.put("approval", this::approval);
        made.put("superior", this::superior);
        made.put("document", this::receipt);
        made.put("price_change", this::priceChange);
    }

    private void makePeople() {
        made.put("role", () -> shop.role("seller"));
        made.put("own_role", this::role);
        made.put("deleted_role", () -> deleted("/api/roles", role()));
        made.put("member", () -> member("seller"));
        made.put("deleted_member", () -> deleted("/api/users", member("seller")));
        made.put("other_session", this::otherSession);
        made.put(
                "audit_entry",
                () -> admin.get("/api/audit-logs?entity_type=product&size=1").text("/data/0/id"));
        made.put("refresh_token", () -> admin("nodira" + ++names).text("/data/refresh_token"));
        made.put("organization_version", () -> admin.get("/api/organization").text("/data/version"));
        made.put("name", this::name);
        made.put("code", () -> "C" + ++names);
    }

    private void makeDesk() {
        made.put("ticket_category", () -> ticketCategory);
        made.put("empty_ticket_category", () -> post("/api/ticket-categories", Map.of("name", name())));
        made.put(
                "deleted_ticket_category",
                () -> deleted("/api/ticket-categories", post("/api/ticket-categories", Map.of("name", name()))));
        made.put("fresh_ticket_category", this::freshTicketCategory);
        made.put("service_level", this::serviceLevel);
        made.put("working_calendar", this::workingCalendar);
        made.put("deleted_service_level", () -> deleted("/api/service-levels", serviceLevel()));
        made.put("deleted_working_calendar", () -> deleted("/api/working-calendars", workingCalendar()));
        made.put("team", () -> post("/api/teams", Map.of("name", name())));
        made.put("deleted_team", () -> deleted("/api/teams", post("/api/teams", Map.of("name", name()))));
        made.put("asset", this::asset);
        made.put("deleted_asset", () -> deleted("/api/assets", asset()));
        made.put("canned_reply", this::cannedReply);
        made.put("deleted_canned_reply", () -> deleted("/api/canned-replies", cannedReply()));
        made.put("saved_search", this::savedSearch);
    }

    private void makeTickets() {
        made.put("ticket", () -> ticket(admin));
        made.put("deleted_ticket", () -> deleted("/api/tickets", ticket(admin)));
        made.put("resolved_ticket", this::resolvedTicket);
        made.put("commented_ticket", () -> with(this::comment));
        made.put("checked_ticket", () -> with(id -> added(id, "/checklist", Map.of("text", "Try another cable"))));
        made.put("timed_ticket", () -> with(id -> added(id, "/time", Map.of("minutes", 15))));
        made.put("linked_ticket", () -> with(this::link));
        made.put("part", () -> part);
    }

    private void makeFiles() {
        made.put("file", () -> upload(FormFile.of("prices.csv", "name,price\nAfsona,1400000\n")));
        made.put("picture", this::picture);
        made.put(
                "picture_link",
                () -> sender.get("/api/files/" + uploaded + "/info")
                        .expect(200)
                        .text("/data/thumbnail_url")
                        .replaceFirst(".*[?]", ""));
    }

    Shop shop() {
        return shop;
    }

    UUID branch() {
        return branch;
    }

    UUID product() {
        return product;
    }

    UUID otherBranch() {
        return otherBranch;
    }

    /** A fresh administrator, who sends the next request. */
    Client sender() {
        sender = Client.anonymous()
                .withToken(admin(name()).text("/data/access_token"))
                .with("Accept-Language", "en");
        return sender;
    }

    /** Puts what is meant for each {@code ${name}}. */
    String fill(String text) {
        return NAME.matcher(text)
                .replaceAll(
                        name -> Matcher.quoteReplacement(made.get(name.group(1) == null ? name.group(2) : name.group(1))
                                .get()
                                .toString()));
    }

    private String newSize() {
        width = width.add(new BigDecimal("0.01"));
        return width.stripTrailingZeros().toPlainString() + "x3.5";
    }

    private String name() {
        return "name" + ++names;
    }

    private io.smartbiz.testing.Answer admin(String username) {
        member(username, "admin");
        return Client.anonymous()
                .post(
                        "/api/auth/login",
                        Map.of("organization", shop.slug(), "username", username, "password", Shop.PASSWORD))
                .expect(200);
    }

    private UUID member(String role) {
        return member(name(), role);
    }

    private UUID member(String username, String role) {
        boolean everywhere = role.equals("admin");
        return post(
                "/api/users",
                secretly(
                        Map.of("email", username + "." + Secret.EMAIL),
                        "username",
                        username,
                        "password",
                        Shop.PASSWORD,
                        "full_name",
                        "Nodira Karimova",
                        "branch_id",
                        branch,
                        "roles",
                        List.of(Map.of(
                                "role_id", shop.role(role), "branch_ids", everywhere ? List.of() : List.of(branch)))));
    }

    /** A body, with more in it if the premises keep secrets. */
    private Map<String, Object> secretly(Map<String, Object> secrets, Object... fields) {
        var body = Fields.of(fields);
        if (keepsSecrets) {
            body.putAll(secrets);
        }
        return body;
    }

    private Shop.Product aProduct() {
        return keepsSecrets ? shop.product().with("notes", Secret.PRODUCT) : shop.product();
    }

    private UUID sale() {
        var customer = Map.of("customer", Map.of("name", Secret.CUSTOMER, "phone", "+998905556677"));
        var sale = new HashMap<>(Shop.sale(branch, product, 1));
        if (keepsSecrets) {
            sale.putAll(customer);
        }
        return post("/api/sales", sale);
    }

    private UUID goodsReturn() {
        var line = Map.of("line", 0, "quantity", 1);
        return post("/api/returns", Map.of("sale_id", sale(), "lines", List.of(line), "reason", "wrong_size"));
    }

    private UUID freshTicketCategory() {
        // An organisation may have 200 of them.
        if (freshTicketCategories.size() == 50) {
            admin.delete("/api/ticket-categories/" + freshTicketCategories.remove())
                    .expect(204);
        }
        freshTicketCategories.add(post("/api/ticket-categories", Map.of("name", name())));
        return freshTicketCategories.getLast();
    }

    private UUID serviceLevel() {
        return post(
                "/api/service-levels",
                Map.of("name", name(), "category_id", freshTicketCategory(), "resolution_minutes", 60));
    }

    private UUID workingCalendar() {
        var hours = Map.of("monday", List.of(Map.of("from", "08:00", "to", "16:00")));
        return post("/api/working-calendars", Map.of("name", name(), "hours", hours, "is_default", false));
    }

    private UUID role() {
        return post(
                "/api/roles",
                secretly(
                        Map.of("description", Secret.ROLE),
                        "name",
                        name(),
                        "permissions",
                        List.of("products.view"),
                        "max_discount_percent",
                        0));
    }

    /** The name of somebody who has bought something. */
    private String customer() {
        var sale = new HashMap<String, Object>(Shop.sale(branch, product, 1));
        sale.put("customer", Map.of("name", "Shahnoza", "phone", "+998901112233"));
        post("/api/sales", sale);
        return "Shahnoza";
    }

    private String phone() {
        return "+99890" + (1_000_000 + ++names);
    }

    private UUID knownCustomer() {
        return post(
                "/api/customers",
                secretly(
                        Map.of(
                                "name",
                                Secret.DEBTOR,
                                "phone",
                                "+" + Secret.PHONES_OF_DEBTORS + (1_000 + names),
                                "notes",
                                Secret.REGULAR,
                                "credit_limit",
                                Secret.CREDIT_LIMIT),
                        "name",
                        "Nargiza Yusupova",
                        "phone",
                        phone()));
    }

    private UUID discount() {
        var body = Fields.of(
                "name",
                keepsSecrets ? Secret.DISCOUNT : "Bahor",
                "branch_id",
                branch,
                "discount_type",
                "percentage",
                "discount_value",
                10,
                "applicable_to",
                "all",
                "start_date",
                "2099-03-01",
                "end_date",
                "2099-03-31");
        return post("/api/discounts", body);
    }

    /** A rate for a member of its own, so that it is unlike all others. */
    private UUID commissionRate() {
        // An organisation may have 1000 of them.
        if (rates.size() == 200) {
            admin.put("/api/commission-rates/" + rates.remove(), Map.of("end_date", "2026-01-01"))
                    .expect(200);
        }
        var rate = Map.of(
                "member_id", member("seller"), "basis", "extra_profit", "percent", 30, "start_date", "2026-01-01");
        rates.add(post("/api/commission-rates", rate));
        return rates.getLast();
    }

    /** What the administrator has earned by a sale of today. */
    private UUID commission() {
        if (ownRate == null) {
            UUID own = admin.get("/api/auth/me").expect(200).id();
            ownRate = post("/api/commission-rates", Map.of("member_id", own, "basis", "amount", "percent", 2));
        }
        UUID sale = post("/api/sales", Shop.sale(branch, product, 1));
        return UUID.fromString(
                admin.get("/api/commissions?sale_id=" + sale).expect(200).text("/data/0/id"));
    }

    private UUID commissionPayout() {
        return UUID.fromString(admin.put("/api/commissions/" + commission() + "/mark-paid", Map.of())
                .expect(200)
                .text("/data/payout_id"));
    }

    private UUID approval() {
        var line = Map.of("product_id", product, "quantity", 1, "amount", 140_000);
        return post("/api/approvals", Map.of("branch_id", branch, "lines", List.of(line)));
    }

    /** The username of somebody who may approve prices. */
    private String superior() {
        String username = name();
        member(username, "admin");
        return username;
    }

    private UUID debt() {
        return debtOf(knownCustomer());
    }

    private UUID debtOf(UUID customer) {
        return post(
                "/api/debts",
                secretly(
                        Map.of("note", Secret.DEBT),
                        "branch_id",
                        branch,
                        "customer_id",
                        customer,
                        "total_amount",
                        900_000,
                        "payment_deadline",
                        "2099-01-31"));
    }

    /** A debt with a payment that {@code ${part}} stands for afterwards. */
    private UUID paidDebt() {
        UUID debt = debt();
        part = post("/api/debts/" + debt + "/payments", Map.of("amount", 100_000));
        return debt;
    }

    private UUID owingCustomer() {
        UUID customer = knownCustomer();
        debtOf(customer);
        debtOf(customer);
        return customer;
    }

    private UUID till() {
        // A branch may have 100 of them in use.
        if (tills.size() == 40) {
            retire(tills.remove());
        }
        tills.add(post("/api/tills", Map.of("branch_id", branch, "name", name())));
        return tills.getLast();
    }

    private void retire(UUID till) {
        admin.get("/api/shifts?status=open&till_id=" + till)
                .at("/data")
                .forEach(shift ->
                        post("/api/shifts/" + shift.path("id").asString() + "/close", Map.of("counted_cash", 0)));
        admin.put("/api/tills/" + till, Map.of("branch_id", branch, "name", name(), "is_active", false))
                .expect(200);
    }

    private UUID openTill() {
        UUID till = till();
        openAt(till);
        return till;
    }

    private UUID openAt(UUID till) {
        return post("/api/shifts", Map.of("till_id", till, "opening_float", 500_000));
    }

    private UUID shift() {
        return openAt(till());
    }

    private UUID closedShift() {
        UUID shift = shift();
        post("/api/shifts/" + shift + "/close", Map.of("counted_cash", 495_000));
        return shift;
    }

    private UUID receipt() {
        return post(
                "/api/stock/receipts",
                secretly(
                        Map.of("note", Secret.DOCUMENT),
                        "branch_id",
                        branch,
                        "lines",
                        List.of(Map.of("product_id", product, "quantity", 1))));
    }

    private UUID asset() {
        return post("/api/assets", Map.of("branch_id", branch, "name", name()));
    }

    private UUID cannedReply() {
        return post(
                "/api/canned-replies", Map.of("name", name(), "body", "Dear {{requester}}, we look at {{number}}."));
    }

    private UUID savedSearch() {
        var search = Map.of("name", name(), "filter", Map.of("status", List.of("pending")));
        return sender.post("/api/saved-searches", search).expect(201).id();
    }

    private UUID ticket(Client requester) {
        var ticket = secretly(
                Map.of("description", Secret.TICKET),
                "title",
                "The projector stays dark",
                "description",
                "Room 12: the projector shows nothing.",
                "category",
                "equipment",
                "branch_id",
                branch);
        UUID id = requester.post("/api/tickets", ticket).expect(201).id();
        if (keepsSecrets) {
            Desk.note(admin, id, Secret.NOTE).expect(201);
        }
        return id;
    }

    private UUID resolvedTicket() {
        UUID id = ticket(sender);
        admin.send("PATCH", "/api/tickets/" + id + "/status", Map.of("status", "resolved"))
                .expect(200);
        return id;
    }

    /** A ticket of the sender with something that {@code ${part}} stands for afterwards. */
    private UUID with(Function<UUID, Object> add) {
        UUID id = ticket(sender);
        part = add.apply(id);
        return id;
    }

    private Object comment(UUID ticket) {
        return added(ticket, "/comments", Map.of("comment", "The lamp was changed."));
    }

    private Object link(UUID ticket) {
        UUID other = ticket(sender);
        sender.post("/api/tickets/" + ticket + "/links", Map.of("kind", "related", "ticket_id", other))
                .expect(200);
        return other;
    }

    private UUID added(UUID ticket, String to, Object what) {
        return sender.post("/api/tickets/" + ticket + to, what).expect(201).id();
    }

    private String priceChange() {
        var change = Map.of(
                "product_ids",
                List.of(shop.product().create()),
                "rule",
                Map.of("kind", "percent", "value", 10),
                "preview",
                false);
        return admin.put("/api/products/bulk-price-update", change).expect(200).text("/data/id");
    }

    private String otherSession() {
        String own = sender.get("/api/auth/me").expect(200).text("/data/username");
        Client.signedIn(shop.slug(), own, Shop.PASSWORD);
        for (var session : sender.get("/api/auth/sessions").expect(200).data()) {
            if (!session.path("current").asBoolean()) {
                return session.get("id").asString();
            }
        }
        throw new IllegalStateException("no other session");
    }

    /** A picture whose smaller ones are made. */
    private UUID picture() {
        UUID id = upload(FormFile.of("afsona.png", Base64.getDecoder().decode(PICTURE)));
        await().until(() ->
                sender.get("/api/files/" + id + "/info").expect(200).data().hasNonNull("width"));
        return id;
    }

    private UUID upload(FormFile file) {
        uploaded = UUID.fromString(
                sender.upload("/api/files/upload", Map.of(), file).expect(201).text("/data/0/id"));
        return uploaded;
    }

    private UUID post(String path, Object body) {
        return admin.post(path, body).expect(201).id();
    }

    private UUID deleted(String path, UUID id) {
        admin.delete(path + "/" + id).expect(204);
        return id;
    }
}
