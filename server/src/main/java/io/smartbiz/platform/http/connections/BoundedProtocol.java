package io.smartbiz.platform.http.connections;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP over a {@link BoundedEndpoint}. The web server makes it by its name. */
public final class BoundedProtocol extends Http11NioProtocol {

    public BoundedProtocol() {
        super(new BoundedEndpoint());
    }
}
