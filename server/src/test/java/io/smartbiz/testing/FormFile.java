package io.smartbiz.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A file as a browser sends it in a form. */
public record FormFile(String field, String name, byte[] bytes) {

    static final String EDGE = "the-files-edge";

    public static FormFile of(String name, byte[] bytes) {
        return new FormFile("file", name, bytes);
    }

    public static FormFile of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The whole body of a form. */
    static byte[] form(Map<String, ?> fields, FormFile... files) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        for (FormFile file : files) {
            body.writeBytes(("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + file.field()
                            + "\"; filename=\"" + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.bytes());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
