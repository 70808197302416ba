package io.smartbiz.panel;

import io.smartbiz.platform.access.Open;
import io.smartbiz.platform.http.Bare;
import io.smartbiz.platform.http.limits.Streamed;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the API's documents: the committed OpenAPI document, and pages to read and try it. */
@RestController
@Hidden
@Streamed
class DocumentsController {

    private static final CacheControl SHORT = CacheControl.maxAge(Duration.ofMinutes(5));

    @GetMapping("/api/openapi.json")
    @Open
    @Bare
    ResponseEntity<Resource> openApi() {
        return file("openapi.json", MediaType.APPLICATION_JSON);
    }

    @GetMapping("/docs")
    @Open
    @Bare
    ResponseEntity<Resource> page() {
        return file("docs/index.html", MediaType.TEXT_HTML);
    }

    @GetMapping("/docs/start.js")
    @Open
    @Bare
    ResponseEntity<Resource> script() {
        return file("docs/start.js", MediaType.valueOf("text/javascript"));
    }

    private static ResponseEntity<Resource> file(String path, MediaType type) {
        return ResponseEntity.ok().contentType(type).cacheControl(SHORT).body(new ClassPathResource(path));
    }
}
