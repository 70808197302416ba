package io.smartbiz.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Shop;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The photos of products and members: attached, shown in their order, taken away. */
class ProductPhotoTest {

    private static final String PRODUCT_PHOTO = "/api/upload/product-photo";
    private static final AtomicInteger COLORS = new AtomicInteger();

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();

    private static FormFile photo() {
        var picture = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, COLORS.incrementAndGet());
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FormFile.of("carpet.png", bytes.toByteArray());
    }

    private Answer add(Client who, UUID product, FormFile... photos) {
        return who.upload(PRODUCT_PHOTO, Map.of("product_id", product), photos);
    }

    private static String uploaded(Client who, FormFile file) {
        return who.upload("/api/files/upload", Map.of(), file).expect(201).text("/data/0/id");
    }

    private static List<String> ids(JsonNode photos) {
        return photos.valueStream().map(one -> one.get("id").asString()).toList();
    }

    private List<String> photos(UUID product) {
        return ids(admin.get("/api/products/" + product).expect(200).at("/data/photos"));
    }

    private Map<String, Object> edit(UUID product, List<?> photos) {
        var body = new HashMap<String, Object>(
                Map.of("name", "Afsona " + product, "category_id", shop.category(), "type", "unit", "sell_price", 5));
        if (photos != null) {
            body.put("photos", photos);
        }
        return body;
    }

    @Test
    void showsPhotosInTheirOrderWhereverTheProductIsShown() {
        UUID product = shop.product().stocked(branch, 3).create();
        List<String> first =
                ids(add(admin, product, photo(), photo()).expect(201).at("/data/files"));
        List<String> second = ids(add(admin, product, photo()).expect(201).at("/data/files"));
        List<String> all = List.of(first.get(0), first.get(1), second.get(0));
        assertThat(photos(product)).isEqualTo(all);
        JsonNode listed = admin.get("/api/products?branch_id=" + branch)
                .expect(200)
                .data()
                .get(0);
        assertThat(ids(listed.get("photos"))).isEqualTo(all);
        JsonNode shown = listed.get("photos").get(0);
        for (String url :
                List.of(shown.get("url").asString(), shown.get("thumbnail_url").asString())) {
            assertThat(Client.anonymous().download("GET", url).statusCode()).isEqualTo(200);
        }
        List<String> turned = List.of(all.get(2), all.get(0));
        assertThat(ids(admin.put("/api/products/" + product, edit(product, turned))
                        .expect(200)
                        .at("/data/photos")))
                .isEqualTo(turned);
        admin.get("/api/files/" + all.get(1)).refuses(404, "NOT_FOUND");
        admin.put("/api/products/" + product, edit(product, null)).expect(200);
        assertThat(photos(product)).isEqualTo(turned);
        admin.delete("/api/files/" + turned.getFirst()).expect(204);
        assertThat(photos(product)).containsExactly(turned.getLast());
    }

    @Test
    void takesPhotosThatWereUploadedBeforeTheProductWasMade() {
        String main = uploaded(admin, photo());
        String next = uploaded(admin, photo());
        var body = edit(UUID.randomUUID(), List.of(main, next));
        UUID product = admin.post("/api/products", body).expect(201).id();
        assertThat(photos(product)).containsExactly(main, next);
        body.put("name", "Another");
        assertThat(admin.with("Accept-Language", "en")
                        .post("/api/products", body)
                        .refuses(422, "VALIDATION_ERROR")
                        .at("/error/details/fields"))
                .hasToString("{\"photos[0]\":\"does not exist\"}");
        assertThat(admin.get("/api/products?q=another").expect(200).data()).isEmpty();
    }

    @Test
    void refusesFilesOfOthersAndWhatIsNoPhoto() {
        UUID product = shop.product().create();
        Client other = shop.member("branch_admin", branch);
        var stranger = new Shop();
        String text = uploaded(admin, FormFile.of("notes.txt", "notes"));
        for (String id : List.of(
                uploaded(other, photo()),
                uploaded(stranger.admin(), photo()),
                UUID.randomUUID().toString(),
                text)) {
            admin.put("/api/products/" + product, edit(product, List.of(id))).refuses(422, "VALIDATION_ERROR");
        }
        UUID second = shop.product().create();
        String taken =
                ids(add(admin, second, photo()).expect(201).at("/data/files")).getFirst();
        admin.put("/api/products/" + product, edit(product, List.of(taken))).refuses(422, "VALIDATION_ERROR");
        assertThat(photos(product)).isEmpty();
        assertThat(photos(second)).containsExactly(taken);
        add(admin, product, FormFile.of("notes.png", "notes")).refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        add(stranger.admin(), product, photo()).refuses(404, "NOT_FOUND");
        add(admin, UUID.randomUUID(), photo()).refuses(404, "NOT_FOUND");
        admin.upload(PRODUCT_PHOTO, Map.of("product_id", "7"), photo()).refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void showsPhotosToWhoeverSeesProductsAndLetsOnlyEditorsChangeThem() {
        UUID product = shop.product().create();
        String id =
                ids(add(admin, product, photo()).expect(201).at("/data/files")).getFirst();
        Client seller = shop.member("seller", branch);
        add(seller, product, photo()).refuses(403, "FORBIDDEN");
        assertThat(seller.download("GET", "/api/files/" + id).statusCode()).isEqualTo(200);
        seller.delete("/api/files/" + id).refuses(403, "FORBIDDEN");
        shop.memberWith(List.of(), branch).get("/api/files/" + id).refuses(404, "NOT_FOUND");
        new Shop().admin().get("/api/files/" + id).refuses(404, "NOT_FOUND");
        assertThat(photos(product)).containsExactly(id);
    }

    @Test
    void neverLetsAProductHaveMoreThanTwentyHoweverManyComeAtOnce() {
        UUID product = shop.product().create();
        List<Integer> statuses =
                Parallel.run(24, _ -> add(admin, product, photo()).status());
        assertThat(statuses).contains(422).containsOnly(201, 422);
        assertThat(photos(product)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void keepsTheAuditOfPhotos() {
        UUID product = shop.product().create();
        String id =
                ids(add(admin, product, photo()).expect(201).at("/data/files")).getFirst();
        admin.delete("/api/files/" + id).expect(204);
        assertThat(admin.get("/api/audit-logs?entity_type=file&entity_id=" + id)
                        .expect(200)
                        .data()
                        .valueStream()
                        .map(entry -> entry.get("action").asString()))
                .containsExactly("delete", "update", "create");
    }

    @Test
    void givesMembersOnePhotoThatTheyChangeThemselves() {
        Client seller = shop.member("seller", branch);
        UUID self = seller.get("/api/auth/me").expect(200).id();
        Answer first =
                seller.upload("/api/upload/member-photo", Map.of(), photo()).expect(200);
        String old = first.text("/data/photo/id");
        assertThat(Client.anonymous()
                        .download("GET", first.text("/data/photo/thumbnail_url"))
                        .statusCode())
                .isEqualTo(200);
        String id = seller.upload("/api/upload/member-photo", Map.of("member_id", self), photo())
                .expect(200)
                .text("/data/photo/id");
        assertThat(seller.get("/api/auth/me").expect(200).text("/data/photo/id"))
                .isEqualTo(id);
        seller.get("/api/files/" + old).refuses(404, "NOT_FOUND");
        assertThat(admin.get("/api/users/" + self).expect(200).text("/data/photo/id"))
                .isEqualTo(id);
        Client other = shop.member("seller", branch);
        other.get("/api/files/" + id).refuses(404, "NOT_FOUND");
        other.upload("/api/upload/member-photo", Map.of("member_id", self), photo())
                .refuses(403, "FORBIDDEN");
        admin.upload("/api/upload/member-photo", Map.of("member_id", self), photo())
                .expect(200);
        shop.member("branch_admin", shop.branch())
                .upload("/api/upload/member-photo", Map.of("member_id", self), photo())
                .refuses(404, "NOT_FOUND");
        seller.delete("/api/files/" + seller.get("/api/auth/me").text("/data/photo/id"))
                .expect(204);
        assertThat(seller.get("/api/auth/me").expect(200).at("/data/photo").isNull())
                .isTrue();
    }
}
