package io.smartbiz.platform.http.limits;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class DiskGuardTest {

    @TempDir
    private Path folder;

    private final AtomicLong free = new AtomicLong(1 << 20);
    private final DiskGuard guard = new DiskGuard(free::get);

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void refusesChangesUntilThereIsRoom(String method) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> guard.check(method))
                .matches(failure -> failure.code() == ErrorCode.UNAVAILABLE)
                .matches(failure -> failure.text().key().equals("disk.full"))
                .matches(failure -> failure.retryAfterSeconds() > 0);
        free.set(1L << 30);
        assertThatNoException().isThrownBy(() -> guard.check(method));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void letsEverybodyReadFromAFullDisk(String method) {
        assertThatNoException().isThrownBy(() -> guard.check(method));
    }

    @Test
    void letsPeopleSignInUntilNothingIsLeft() throws NoSuchMethodException {
        var signIn = new HandlerMethod(this, DiskGuardTest.class.getDeclaredMethod("signIn"));
        var request = new MockHttpServletRequest("POST", "/api/auth/login");
        var response = new MockHttpServletResponse();
        free.set(64L << 20);
        assertThatNoException().isThrownBy(() -> guard.preHandle(request, response, signIn));
        assertThatExceptionOfType(Failure.class).isThrownBy(() -> guard.preHandle(request, response, this));
        free.set(16L << 20);
        assertThatExceptionOfType(Failure.class).isThrownBy(() -> guard.preHandle(request, response, signIn));
    }

    @Test
    void refusesUploadsWhileThereIsStillRoomForOtherChanges() {
        var upload = new MockHttpServletRequest("POST", "/api/files/upload");
        upload.setContentType("Multipart/form-data; boundary=edge");
        var change = new MockHttpServletRequest("POST", "/api/sales");
        var response = new MockHttpServletResponse();
        free.set(512L << 20);
        assertThatExceptionOfType(Failure.class).isThrownBy(() -> guard.preHandle(upload, response, this));
        assertThatNoException().isThrownBy(() -> guard.preHandle(change, response, this));
        free.set(2L << 30);
        assertThatNoException().isThrownBy(() -> guard.preHandle(upload, response, this));
    }

    @WritesLittle
    void signIn() {}

    @Test
    void refusesNothingWhileTheFolderIsNotThere() {
        var missing = DiskGuard.of(folder.resolve("missing").toFile());
        assertThatNoException().isThrownBy(() -> missing.check("POST"));
    }
}
