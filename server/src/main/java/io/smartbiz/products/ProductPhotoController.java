package io.smartbiz.products;

import io.smartbiz.files.Attachments;
import io.smartbiz.files.FileUploads;
import io.smartbiz.files.FileView;
import io.smartbiz.files.inspection.FileType;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.lists.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "Files")
class ProductPhotoController {

    private final ProductStock products;
    private final FileUploads uploads;

    ProductPhotoController(ProductStock products, FileUploads uploads) {
        this.products = products;
        this.uploads = uploads;
    }

    @PostMapping(path = "/api/upload/product-photo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.PRODUCTS_UPDATE)
    @ResponseStatus(HttpStatus.CREATED)
    @Says("product.photo_added")
    @Fails({ErrorCode.NOT_FOUND, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Add photos to a product, after those that it has")
    Page<FileView> addProductPhotos(
            Caller caller,
            @RequestParam("product_id") UUID productId,
            @RequestPart(Attachments.FIELD) List<MultipartFile> files) {
        return Page.whole(
                uploads.upload(caller, files, FileType.PICTURES, ids -> products.addPhotos(caller, productId, ids)));
    }
}
