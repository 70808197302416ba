package io.smartbiz.files.storage;

import io.smartbiz.platform.settings.FileSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Files in a bucket of any store with the S3 protocol. The client is created when first needed: most shops use a folder. */
@Component
class S3Storage implements Storage, DisposableBean {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final FileSettings.@Nullable S3 settings;
    private @Nullable S3Client client;
    private @Nullable S3Presigner presigner;

    S3Storage(FileSettings settings) {
        this.settings = settings.s3();
    }

    @Override
    public String name() {
        return "s3";
    }

    private FileSettings.S3 settings() throws IOException {
        if (settings == null) {
            throw new IOException("Files are kept in an S3 store, but SMARTBIZ_S3_BUCKET is not set");
        }
        return settings;
    }

    private synchronized S3Client client() throws IOException {
        if (client == null) {
            FileSettings.S3 where = settings();
            var builder = S3Client.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder()
                            .connectionTimeout(CONNECT)
                            .socketTimeout(SILENCE))
                    .region(Region.of(where.region()))
                    .credentialsProvider(credentials(where))
                    .forcePathStyle(where.endpoint() != null)
                    // Not every store supports the newer checksums; the signature covers the content.
                    .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                    .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
            if (where.endpoint() != null) {
                builder.endpointOverride(URI.create(where.endpoint()));
            }
            client = builder.build();
        }
        return client;
    }

    private static StaticCredentialsProvider credentials(FileSettings.S3 where) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(where.accessKey(), where.secretKey()));
    }

    private interface Work<T> {
        T with(S3Client client, String bucket);
    }

    private <T> T call(Work<T> work) throws IOException {
        try {
            return work.with(client(), settings().bucket());
        } catch (SdkException e) {
            throw new IOException("The S3 store refused: " + e.getMessage(), e);
        }
    }

    @Override
    public void put(String key, Path file, String mediaType) throws IOException {
        call((s3, bucket) -> s3.putObject(
                request -> request.bucket(bucket).key(key).contentType(mediaType), RequestBody.fromFile(file)));
    }

    @Override
    public InputStream open(String key, long from, long length) throws IOException {
        String range = "bytes=" + from + "-" + (from + length - 1);
        return call((s3, bucket) ->
                s3.getObject(request -> request.bucket(bucket).key(key).range(range)));
    }

    @Override
    public void delete(String key) throws IOException {
        call((s3, bucket) -> s3.deleteObject(request -> request.bucket(bucket).key(key)));
    }

    @Override
    public void list(String prefix, Instant before, Consumer<String> found) throws IOException {
        call((s3, bucket) -> {
            s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                    .filter(object -> object.lastModified().isBefore(before))
                    .map(S3Object::key)
                    .forEach(found);
            return true;
        });
    }

    @Override
    public @Nullable URI link(String key, String mediaType, String disposition, Duration time) {
        if (settings == null || !settings.redirect()) {
            return null;
        }
        return URI.create(presigner(settings)
                .presignGetObject(signed -> signed.signatureDuration(time)
                        .getObjectRequest(request -> request.bucket(settings.bucket())
                                .key(key)
                                .responseContentType(mediaType)
                                .responseContentDisposition(disposition)))
                .url()
                .toString());
    }

    private synchronized S3Presigner presigner(FileSettings.S3 where) {
        if (presigner == null) {
            var builder = S3Presigner.builder()
                    .region(Region.of(where.region()))
                    .credentialsProvider(credentials(where))
                    .serviceConfiguration(S3Configuration.builder()
                            .pathStyleAccessEnabled(where.endpoint() != null)
                            .build());
            if (where.endpoint() != null) {
                builder.endpointOverride(URI.create(where.endpoint()));
            }
            presigner = builder.build();
        }
        return Objects.requireNonNull(presigner);
    }

    @Override
    public synchronized void destroy() {
        if (client != null) {
            client.close();
        }
        if (presigner != null) {
            presigner.close();
        }
    }
}
