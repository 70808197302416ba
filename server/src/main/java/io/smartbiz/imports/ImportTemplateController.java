package io.smartbiz.imports;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.http.Bare;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Products")
class ImportTemplateController {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportTemplate template;

    ImportTemplateController(ImportTemplate template) {
        this.template = template;
    }

    @GetMapping("/api/products/bulk-import/template")
    @Requires(Permission.PRODUCTS_IMPORT)
    @Bare
    @Operation(operationId = "downloadImportTemplate", summary = "Download an Excel file to fill in and import")
    void template(Caller caller, HttpServletResponse response) throws IOException {
        byte[] file = template.of(caller);
        response.setContentType(TYPE);
        response.setContentLength(file.length);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("products.xlsx")
                        .build()
                        .toString());
        response.getOutputStream().write(file);
    }
}
