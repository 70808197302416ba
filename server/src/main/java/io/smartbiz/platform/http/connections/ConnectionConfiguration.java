package io.smartbiz.platform.http.connections;

import io.smartbiz.platform.settings.ServerSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ConnectionConfiguration {

    /** The operating system would take megabytes of an answer that nobody reads. A round trip of 0.2 s lets 1.3 MB/s through. */
    private static final int SEND_BUFFER_BYTES = 256 * 1024;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedConnections(ServerSettings settings) {
        return server -> {
            server.setProtocol(BoundedProtocol.class.getName());
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof BoundedProtocol protocol) {
                    protocol.trust(settings.proxies().trusted());
                    protocol.sendThrough(SEND_BUFFER_BYTES);
                }
            });
            server.addEngineValves(new BodyPace());
        };
    }
}
