package io.smartbiz.testing;

import io.smartbiz.platform.access.Open;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An operation that has got a second version, which lives beside the first. */
@RestController
@Hidden
class VersionedController {

    private static final String PATH = "/api/testing/versioned";

    record Greeting(String words) {}

    @GetMapping(path = PATH, version = "1")
    @Open
    Greeting first() {
        return new Greeting("first");
    }

    @GetMapping(path = PATH, version = "2")
    @Open
    Greeting second() {
        return new Greeting("second");
    }
}
