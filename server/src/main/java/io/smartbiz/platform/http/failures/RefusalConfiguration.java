package io.smartbiz.platform.http.failures;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class RefusalConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals(ErrorWriter errors) {
        return server -> server.addContextCustomizers(context -> {
            var host = (StandardHost) context.getParent();
            // Tomcat adds a valve of this class unless there is one.
            host.setErrorReportValveClass(RefusalValve.class.getName());
            host.getPipeline().addValve(new RefusalValve(errors));
        });
    }
}
