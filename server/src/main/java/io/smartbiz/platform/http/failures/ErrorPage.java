package io.smartbiz.platform.http.failures;

import io.smartbiz.platform.access.Open;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writes our error format when the web server refuses a request before any filter sees it. */
@RestController
@Hidden
class ErrorPage implements ErrorController {

    /** What Tomcat says of a method or a transfer encoding that it does not know. It is no fault of ours. */
    private static final int NOT_IMPLEMENTED = 501;

    @RequestMapping("${server.error.path:/error}")
    @Open
    void refuse(HttpServletRequest request) {
        throw request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Failure.of(code(status))
                : Failure.notFound();
    }

    /** The code for what the web server says by a status alone. */
    static ErrorCode code(int status) {
        return Arrays.stream(ErrorCode.values())
                .filter(code -> code.status() == status)
                .findFirst()
                .orElse(
                        status < 500 || status == NOT_IMPLEMENTED
                                ? ErrorCode.MALFORMED_REQUEST
                                : ErrorCode.INTERNAL_ERROR);
    }
}
