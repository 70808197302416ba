package io.smartbiz.files;

import java.net.URI;
import java.util.Map;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A server that speaks S3, with one bucket in memory. It can be stopped and started on the same port. */
final class S3Store implements AutoCloseable {

    static final String BUCKET = "shop-files";

    private static final String ACCESS_KEY = "shop";
    private static final String SECRET_KEY = "a-secret-of-the-store";

    private final org.gaul.s3proxy.blobstore.BlobStore blobs = BlobStores.create("transient", new Properties());
    private final int port;
    private S3Proxy server;

    S3Store() throws Exception {
        server = server(0);
        server.start();
        port = server.getPort();
        try (S3Client client = client()) {
            client.createBucket(request -> request.bucket(BUCKET));
        }
    }

    private S3Proxy server(int onPort) {
        return S3Proxy.builder()
                .blobStore(blobs)
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
                .endpoint(URI.create("http://127.0.0.1:" + onPort))
                .build();
    }

    void stop() throws Exception {
        server.stop();
    }

    void startAgain() throws Exception {
        server = server(port);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /** What a server needs to know of it. */
    Map<String, String> settings() {
        return Map.of(
                "SMARTBIZ_S3_ENDPOINT", endpoint(),
                "SMARTBIZ_S3_BUCKET", BUCKET,
                "SMARTBIZ_S3_ACCESS_KEY", ACCESS_KEY,
                "SMARTBIZ_S3_SECRET_KEY", SECRET_KEY);
    }

    private S3Client client() {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.US_EAST_1)
                .endpointOverride(URI.create(endpoint()))
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
                .build();
    }

    /** The keys in the bucket below a prefix. */
    java.util.List<String> keys(String prefix) {
        try (S3Client client = client()) {
            return client.listObjectsV2(request -> request.bucket(BUCKET).prefix(prefix)).contents().stream()
                    .map(S3Object::key)
                    .toList();
        }
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
