package io.smartbiz.testing;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.access.SignedIn;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Operations whose statements take as long as they are told: some say that they are heavy, one forgot to. */
@RestController
@Hidden
class SlowController {

    private final SlowRepository repository;

    SlowController(SlowRepository repository) {
        this.repository = repository;
    }

    record Slept(double seconds) {}

    @GetMapping("/api/testing/slow/{seconds}")
    @SignedIn
    Slept forgotten(Caller caller, @PathVariable double seconds) {
        repository.sleep(seconds);
        return new Slept(seconds);
    }

    @GetMapping("/api/testing/heavy/{seconds}")
    @SignedIn
    @Heavy
    Slept heavy(Caller caller, @PathVariable double seconds) {
        repository.sleep(seconds);
        return new Slept(seconds);
    }

    @GetMapping("/api/testing/heavy/{seconds}/{times}")
    @SignedIn
    @Heavy
    Slept again(Caller caller, @PathVariable double seconds, @PathVariable int times) {
        for (int i = 0; i < times; i++) {
            repository.sleep(seconds);
        }
        return new Slept(seconds * times);
    }
}
