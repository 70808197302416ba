package io.smartbiz.platform.http.failures;

import io.smartbiz.platform.errors.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Writes our error format when Tomcat refuses a request before it reaches the application, such as a path with {@code %00}.
 */
class RefusalValve extends ErrorReportValve {

    private final ErrorWriter errors;

    RefusalValve(ErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable error) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            errors.write(Failure.of(ErrorPage.code(response.getStatus())), request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
