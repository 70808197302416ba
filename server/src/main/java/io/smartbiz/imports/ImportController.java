package io.smartbiz.imports;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.Says;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Heavy(WorkClass.BULK)
@Tag(name = "Products")
class ImportController {

    private final ProductImport products;

    ImportController(ProductImport products) {
        this.products = products;
    }

    /** @param dryRun checks the file and keeps nothing */
    @QueryParameters
    record ImportOptions(@Nullable Boolean dryRun) {}

    @PostMapping(path = "/api/products/bulk-import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.PRODUCTS_IMPORT)
    @Says("import.done")
    @Fails({ErrorCode.UNSUPPORTED_MEDIA_TYPE, ErrorCode.PAYLOAD_TOO_LARGE})
    @Operation(summary = "Create products from a CSV or Excel file, all or none")
    ProductImport.Result products(Caller caller, ImportOptions options, @RequestPart("file") MultipartFile file)
            throws IOException {
        return products.run(caller, file, Boolean.TRUE.equals(options.dryRun()));
    }
}
