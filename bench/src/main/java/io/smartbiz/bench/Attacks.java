package io.smartbiz.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The loads that one organisation can put on the server, by name: each as heavy as a member's rights allow. */
final class Attacks {

    private static final String[] WORDS = {"carpet", "collection", "ab", "c0", "2x3", "krpet colection"};

    private final DataSet organization;
    private final String token;
    private final AtomicLong count = new AtomicLong();

    Attacks(DataSet organization, String token) {
        this.organization = organization;
        this.token = token;
    }

    Map<String, Load.RequestsOfClient> all() {
        var attacks = new LinkedHashMap<String, Load.RequestsOfClient>();
        attacks.put("lists", _ -> () -> get("/api/products?size=200&sort=name"));
        attacks.put("searches", _ -> () -> get("/api/search?q=" + word()));
        attacks.put("product searches", _ -> () -> get("/api/products?size=200&q=" + word()));
        attacks.put("reports", _ -> () -> get("/api/sales/analytics?from=2019-01-01&to=2026-12-31"));
        attacks.put("desk reports", _ -> () -> get("/api/reports/response-time?from=2019-01-01&to=2026-12-31"));
        attacks.put("sign-ins", _ -> this::signIn);
        attacks.put("changes of passwords", _ -> this::changePassword);
        attacks.put("imports", _ -> this::importTable);
        attacks.put("changes of prices", _ -> this::changePrices);
        attacks.put("uploads", _ -> this::upload);
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
                "{\"q\":\"carpet\",\"rule\":{\"kind\":\"percent\",\"value\":1},\"preview\":true}");
    }

    /** A megabyte of text that nobody has uploaded before. */
    private byte[] upload() {
        String text = ("line " + count.incrementAndGet() + "\n").repeat(80_000);
        return form("/api/files/upload", "letter.txt", text);
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
        return form("/api/products/bulk-import?dry_run=true", "t.csv", rows.toString());
    }

    private byte[] form(String path, String name, String file) {
        String edge = "edge" + UUID.randomUUID().toString().replace("-", "");
        String body = "--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--" + edge + "--\r\n";
        String head = "POST " + path + " HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: multipart/form-data; boundary=" + edge + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n";
        return (head + body).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
