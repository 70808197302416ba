package io.smartbiz.imports;

import io.smartbiz.imports.ProductImport.Reading;
import io.smartbiz.imports.sheets.FileEncoding;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.text.DecimalMark;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.UUID;
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

    /**
     * How to import a file.
     *
     * @param dryRun checks the file and keeps nothing
     * @param encoding of a text file, if it cannot be told from the file
     * @param decimalMark that the numbers of a text file have, if it cannot be told from their column
     * @param branchId where the opening stock of rows is that name no branch
     */
    @QueryParameters
    record ImportOptions(
            @Nullable Boolean dryRun,
            @Nullable FileEncoding encoding,
            @Nullable DecimalMark decimalMark,
            @Nullable UUID branchId) {

        Reading reading() {
            return new Reading(Boolean.TRUE.equals(dryRun), encoding, decimalMark, branchId);
        }
    }

    @PostMapping(path = "/api/products/bulk-import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.PRODUCTS_IMPORT)
    @Says("import.done")
    @Fails({ErrorCode.UNSUPPORTED_MEDIA_TYPE, ErrorCode.PAYLOAD_TOO_LARGE})
    @Operation(operationId = "importProducts", summary = "Create products from a CSV or Excel file, all or none")
    Answer<ProductImport.Result> products(
            Caller caller, Repeatable request, ImportOptions options, @RequestPart("file") MultipartFile file)
            throws IOException {
        return products.run(caller, request, file.getBytes(), options.reading());
    }

    @PostMapping(path = "/api/import/products", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.PRODUCTS_IMPORT)
    @Says("import.done")
    @Fails({ErrorCode.UNSUPPORTED_MEDIA_TYPE, ErrorCode.PAYLOAD_TOO_LARGE})
    @Operation(operationId = "importProductFile", summary = "The same as POST /api/products/bulk-import")
    Answer<ProductImport.Result> importFile(
            Caller caller, Repeatable request, ImportOptions options, @RequestPart("file") MultipartFile file)
            throws IOException {
        return products(caller, request, options, file);
    }
}
