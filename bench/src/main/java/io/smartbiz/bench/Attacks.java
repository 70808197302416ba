package io.smartbiz.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The loads that one organisation can put on the server, by name: each as heavy as a member's rights allow. */
final class Attacks {

    private static final byte[] LINES = ascii("a line of a letter\n".repeat(50_000));
    private static final String[] WORDS = {"carpet", "collection", "ab", "c0", "2x3", "krpet colection"};

    private static final int COLLECTIONS = 8;
    private static final int MOST_PRICES = 20_000;
    private static final int SIZES = 2;
    private static final int MOST_GOODS = 200;

    private final DataSet organization;
    private final String token;
    private final List<String> tickets;
    private final String category;
    private final String chosen;
    private final byte[] picture = picture();
    private final AtomicLong count = new AtomicLong();

    /**
     * @param products how many there are in the catalogue
     * @param tickets ids of tickets that may be changed
     */
    Attacks(Server server, DataSet organization, String token, int products, List<String> tickets) {
        this.organization = organization;
        this.token = token;
        this.tickets = tickets;
        this.category = organization.category(server);
        String collection = "\"collection_id\":\"00000000-0004-7000-8000-000000000003\"";
        this.chosen = SIZES * products <= COLLECTIONS * MOST_PRICES
                ? collection
                : collection + ",\"category_id\":\"" + category + "\"";
    }

    Map<String, Load.RequestsOfClient> all() {
        var attacks = new LinkedHashMap<String, Load.RequestsOfClient>();
        attacks.put("lists", _ -> () -> get("/api/products?size=200&sort=name"));
        attacks.put("heavy pages", _ -> () -> get("/api/products?size=200&collection_id=" + HeavyProducts.COLLECTION));
        attacks.put("searches", _ -> () -> get("/api/search?q=" + word()));
        attacks.put("product searches", _ -> () -> get("/api/products?size=200&q=" + word()));
        attacks.put("reports", _ -> () -> get("/api/sales/analytics?start_date=2019-01-01&end_date=2026-12-31"));
        attacks.put(
                "desk reports", _ -> () -> get("/api/reports/response-time?start_date=2019-01-01&end_date=2026-12-31"));
        attacks.put("sign-ins", _ -> this::signIn);
        attacks.put("changes of passwords", _ -> this::changePassword);
        attacks.put("imports", _ -> this::importTable);
        attacks.put("changes of prices", _ -> this::changePrices);
        attacks.put("renames", _ -> this::rename);
        attacks.put("moves of goods", _ -> this::moveGoods);
        attacks.put("changes of tickets", _ -> this::changeTickets);
        attacks.put("uploads", _ -> this::upload);
        attacks.put("pictures", _ -> this::uploadPicture);
        attacks.put("large bodies", _ -> this::largeBody);
        return attacks;
    }

    private byte[] get(String path) {
        return HttpConnection.request("GET", path.replace(" ", "%20"), token, null, null);
    }

    private String word() {
        return WORDS[(int) (count.incrementAndGet() % WORDS.length)];
    }

    private byte[] signIn() {
        return HttpConnection.request(
                "POST",
                "/api/auth/login",
                null,
                null,
                "{\"organization\":\"%s\",\"username\":\"u%d\",\"password\":\"wrong-password\"}"
                        .formatted(organization.slug(), count.incrementAndGet()));
    }

    private byte[] changePassword() {
        return HttpConnection.request(
                "POST",
                "/api/auth/change-password",
                token,
                null,
                "{\"old_password\":\"wrong-password\",\"new_password\":\"another-password\"}");
    }

    private byte[] changePrices() {
        return HttpConnection.request(
                "PUT",
                "/api/products/bulk-price-update",
                token,
                null,
                "{" + chosen + ",\"rule\":{\"kind\":\"percent\",\"value\":1},\"preview\":true}");
    }

    /** The search texts of all products of the category follow. */
    private byte[] rename() {
        return HttpConnection.request(
                "PUT",
                "/api/categories/" + category,
                token,
                null,
                "{\"name\":\"Category %d\"}".formatted(count.incrementAndGet()));
    }

    /** One piece of each of as many goods as a document may have. */
    private byte[] moveGoods() {
        var lines = new StringJoiner(",");
        for (int i = 1; i <= MOST_GOODS; i++) {
            lines.add("{\"variant_id\":\"" + DataSet.variant(1 + 20L * i) + "\",\"quantity\":1}");
        }
        return HttpConnection.request(
                "POST",
                "/api/products/bulk-transfer",
                token,
                "move-" + count.incrementAndGet(),
                "{\"from_branch_id\":\"%s\",\"to_branch_id\":\"%s\",\"lines\":[%s]}"
                        .formatted(DataSet.branch(1), DataSet.branch(2), lines));
    }

    private byte[] changeTickets() {
        String ids = "\"" + String.join("\",\"", tickets) + "\"";
        return HttpConnection.request(
                "POST",
                "/api/tickets/bulk",
                token,
                "tickets-" + count.incrementAndGet(),
                "{\"ids\":[" + ids + "],\"add_tags\":[\"tag " + count.get() % 10 + "\"],\"remove_tags\":[\"tag "
                        + (count.get() + 5) % 10 + "\"]}");
    }

    /** A megabyte of text that nobody has uploaded before. */
    private byte[] upload() {
        return form("/api/files/upload", "letter.txt", ascii("letter " + count.incrementAndGet() + "\n"), LINES);
    }

    /** As much JSON as a request may have, refused only when it is read. */
    private byte[] largeBody() {
        String texts = "\"a\",".repeat(1_900);
        return HttpConnection.request(
                "POST",
                "/api/products",
                token,
                null,
                "{\"name\":\"" + "a".repeat(1_000_000) + "\",\"tags\":[" + texts + "\"a\"]}");
    }

    /** A table of 5 000 new products. */
    private byte[] importTable() {
        var rows = new StringBuilder("name,category,type,sell_price\n");
        long first = count.addAndGet(5_000);
        for (int row = 0; row < 5_000; row++) {
            rows.append("Imported ").append(first + row).append(",Ovalniy,unit,1000\n");
        }
        return form("/api/products/bulk-import?dry_run=true", "t.csv", ascii(rows.toString()));
    }

    private byte[] uploadPicture() {
        return form("/api/files/upload", "picture.jpg", picture);
    }

    /** Twelve million points in many colours, as a phone takes them. */
    private static byte[] picture() {
        var image = new BufferedImage(4_000, 3_000, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, (x / 8 * 31 + y / 8 * 17) * 2_654_435 & 0xFFFFFF);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Copies everything once: the neighbour must leave the processors to the server. */
    private byte[] form(String path, String name, byte[]... file) {
        String edge = "edge" + UUID.randomUUID().toString().replace("-", "");
        byte[] before = ascii("--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n");
        byte[] after = ascii("\r\n--" + edge + "--\r\n");
        int body = before.length + Stream.of(file).mapToInt(part -> part.length).sum() + after.length;
        byte[] head = ascii("POST " + path + " HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: multipart/form-data; boundary=" + edge + "\r\nContent-Length: " + body
                + "\r\n\r\n");
        var request = ByteBuffer.allocate(head.length + body).put(head).put(before);
        Stream.of(file).forEach(request::put);
        return request.put(after).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
