package io.smartbiz.platform.http.connections;

import io.smartbiz.platform.settings.Networks;
import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP over a {@link BoundedEndpoint}. The web server makes it by its name. */
public final class BoundedProtocol extends Http11NioProtocol {

    private final BoundedEndpoint endpoint;

    public BoundedProtocol() {
        this(new BoundedEndpoint());
    }

    private BoundedProtocol(BoundedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    /** Sets the proxies whose connections are those of many. Called before the start. */
    void trust(Networks proxies) {
        endpoint.trust(proxies);
    }

    /** Bounds how much of an answer the operating system takes before the client does. Called before the start. */
    void sendThrough(int bufferBytes) {
        endpoint.getSocketProperties().setTxBufSize(bufferBytes);
    }
}
