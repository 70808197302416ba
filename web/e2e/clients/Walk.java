import java.io.File;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.BranchesApi;
import org.openapitools.client.api.CategoriesApi;
import org.openapitools.client.api.CommentsApi;
import org.openapitools.client.api.FilesApi;
import org.openapitools.client.api.ProductsApi;
import org.openapitools.client.api.SalesApi;
import org.openapitools.client.api.SigningInApi;
import org.openapitools.client.api.TicketCategoriesApi;
import org.openapitools.client.api.TicketsApi;
import org.openapitools.client.model.*;

/** Uses the API through the client that was generated for Java, as the API guide does. Arguments: URL PHOTO */
public final class Walk {

    private static final String MARK = UUID.randomUUID().toString().substring(0, 8);

    private final String url;
    private final File photo;

    private Walk(String url, File photo) {
        this.url = url;
        this.photo = photo;
    }

    public static void main(String[] arguments) throws ApiException {
        var walk = new Walk(arguments[0], new File(arguments[1]));
        walk.sell(walk.signedIn("gilam"));
        walk.askForHelp(walk.signedIn("iranmehr"));
        walk.stayOutside();
    }

    private ApiClient client() {
        var client = new ApiClient();
        client.updateBaseUri(url);
        return client;
    }

    /** A client of a member, as everybody gets one: with a password. */
    private ApiClient signedIn(String organization) throws ApiException {
        var credentials = new Credentials().organization(organization).username("admin").password("admin123");
        TokenPair tokens = tokens(credentials);
        check(tokens.getUser().getUsername().equals("admin"), tokens);
        var client = client();
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + tokens.getAccessToken()));
        return client;
    }

    /** The tokens, once the server is not too busy to give them. */
    private TokenPair tokens(Credentials credentials) throws ApiException {
        while (true) {
            try {
                return new SigningInApi(client()).login(credentials, null).getData();
            } catch (ApiException e) {
                if (e.getCode() != 429) {
                    throw e;
                }
                long seconds = e.getResponseHeaders().firstValueAsLong("Retry-After").orElseThrow();
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
            }
        }
    }

    private void sell(ApiClient shop) throws ApiException {
        var products = new ProductsApi(shop);
        ProductViewPage page = products.listProducts(ProductsApi.APIListProductsRequest.newBuilder()
                .inStock(true)
                .sort("name")
                .size(List.of("2"))
                .build());
        check(page.getData().size() == 2, page);

        UUID branch = branch(shop);
        UUID category = new CategoriesApi(shop).listCategories(null, null, null).getData().getFirst().getId();
        AddedPhotos uploaded = new FilesApi(shop).uploadProductPhotos(List.of(photo), null, null).getData();
        check(uploaded.getOriginalFilename().equals("afsona.png"), uploaded);
        var wanted = new EditProduct()
                .name("Java " + MARK)
                .categoryId(category)
                .type(ProductType.UNIT)
                .buyPrice(new BigDecimal(900_000))
                .sellPrice(new BigDecimal(1_250_000))
                .branchId(branch)
                .quantity(new BigDecimal(3))
                .photo(uploaded.getUrl());
        ProductView made = products.createProduct(wanted, MARK).getData();
        check(isSame(made.getQuantity(), 3), made);
        check(made.getPhotos().size() == 1 && made.getCollection() == null, made);

        var asked = new RecordSale()
                .branchId(branch)
                .productId(made.getId())
                .quantity(BigDecimal.ONE)
                .paymentType(SaleViewPaidBy.CASH);
        SaleView sale = new SalesApi(shop).recordSale(asked, null).getData();
        check(isSame(sale.getAmount(), 1_250_000), sale);
        check(sale.getLines().getFirst().getProductId().equals(made.getId()), sale);
        check(isSame(products.getProduct(made.getId(), null, null).getData().getQuantity(), 2), made);
    }

    private static UUID branch(ApiClient client) throws ApiException {
        return new BranchesApi(client).listBranches(null, null, null).getData().getFirst().getId();
    }

    private void askForHelp(ApiClient desk) throws ApiException {
        // The tickets of a category answer its form.
        var room = new FormField().key("room").type(FormFieldType.TEXT).label("Room").required(true);
        UUID category = new TicketCategoriesApi(desk)
                .createTicketCategory(new EditTicketCategory().name("Java " + MARK).addFormItem(room), null)
                .getData()
                .getId();
        UUID branch = branch(desk);
        var tickets = new TicketsApi(desk);
        UUID id = open(tickets, category, branch, "12");
        open(tickets, category, branch, "13");
        TicketView read = tickets.getTicket(id).getData();
        check(read.getStatus() == TicketStatus.PENDING && read.getAssignedToId() == null, read);
        check(read.getFields().equals(Map.of("room", "12")), read);

        var written = new WriteComment().comment("The lamp is changed").isInternal(true);
        CommentView comment = new CommentsApi(desk).writeComment(id, written, null).getData();
        check(comment.getComment().equals("The lamp is changed") && comment.getIsInternal(), comment);

        List<TicketView> found = found(tickets, category, "room=12");
        check(found.stream().map(TicketView::getId).toList().equals(List.of(id)), found);
        check(found(tickets, category, "room=12", "room=13").size() == 2, found);
    }

    private static UUID open(TicketsApi tickets, UUID category, UUID branch, String room) throws ApiException {
        var ticket = new OpenTicket()
                .title("The projector of room " + room + " is dark")
                .categoryId(category)
                .branchId(branch)
                .fields(Map.of("room", room));
        return tickets.openTicket(ticket, null).getData().getId();
    }

    private static List<TicketView> found(TicketsApi tickets, UUID category, String... field) throws ApiException {
        return tickets.listTickets(TicketsApi.APIListTicketsRequest.newBuilder()
                        .categoryId(List.of(category))
                        .field(List.of(field))
                        .build())
                .getData();
    }

    private void stayOutside() throws ApiException {
        try {
            new CategoriesApi(client()).listCategories(null, null, null);
            throw new AssertionError("Nobody has signed in");
        } catch (ApiException e) {
            check(e.getCode() == 401 && e.getResponseBody().contains("UNAUTHENTICATED"), e);
        }
    }

    private static boolean isSame(BigDecimal number, int other) {
        return number.compareTo(new BigDecimal(other)) == 0;
    }

    private static void check(boolean holds, Object seen) {
        if (!holds) {
            throw new AssertionError(seen);
        }
    }
}
