package io.smartbiz.platform.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;

/** A body that was read already, perhaps changed, as it is read next. */
record KeptBody(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }
}
