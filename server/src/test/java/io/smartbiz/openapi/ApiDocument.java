package io.smartbiz.openapi;

import io.smartbiz.platform.access.SettingsArea;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Idempotency;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.queries.QueryComponents;
import io.smartbiz.platform.json.Wire;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.Message;
import io.smartbiz.platform.text.Texts;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;

/** The OpenAPI document of the operations, with the examples as they were asked and answered. */
final class ApiDocument {

    private static final Map<String, String> HEADERS = Map.of(
            Idempotency.HEADER,
            "Repeating the request with the same key within 24 hours returns the first answer",
            "Session-Cookie",
            "For browsers: an HttpOnly cookie keeps the refresh token instead of the answer. Any value at signing in,"
                    + " afterwards the id of the member whose cookie is meant");

    private static final String JSON = "application/json";
    private static final String SIGNED_IN = "token";

    private final ApiSchemas schemas = new ApiSchemas();
    private final Map<String, RecordedExample> examples;
    private final TreeMap<String, ApiResponse> refusals = new TreeMap<>();
    private final OpenAPI document = new OpenAPI(SpecVersion.V31);

    /**
     * @param examples what was asked and answered, by operation
     * @param settings what an organisation decides, by area
     */
    ApiDocument(Map<String, RecordedExample> examples, List<SettingsArea> settings) {
        this.examples = examples;
        var organization = new SettingsSchemas(settings);
        schemas.add("OrganizationSettings", organization.answered());
        schemas.add("EditOrganizationRules", organization.edited());
    }

    OpenAPI of(List<ApiOperation> operations) {
        document.openapi("3.1.0")
                .info(new Info()
                        .title("SmartBiz")
                        .version("1")
                        .description("""
                                The API of SmartBiz. Amounts are JSON numbers, times are UTC, ids are UUIDs. Texts come in \
                                the language of `Accept-Language` (en, fa, uz, ru) or the member's own. Every answer but \
                                204 comes in an envelope; failures carry a stable code. `/api/v1/...` is the same as \
                                `/api/...`.""")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .tags(operations.stream()
                        .map(ApiOperation::tag)
                        .distinct()
                        .sorted()
                        .map(name -> new Tag().name(name))
                        .toList());
        schemas.of(Page.Info.class);
        schemas.add("Failure", failure());
        var paths = new io.swagger.v3.oas.models.Paths();
        for (ApiOperation operation : operations) {
            paths.computeIfAbsent(operation.path(), _ -> new PathItem())
                    .operation(PathItem.HttpMethod.valueOf(operation.method()), describe(operation));
        }
        document.paths(paths)
                .components(new Components()
                        .schemas(new LinkedHashMap<>(schemas.all()))
                        .responses(new LinkedHashMap<>(refusals))
                        .addSecuritySchemes(
                                SIGNED_IN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
        return document;
    }

    private Operation describe(ApiOperation operation) {
        var described = new Operation()
                .operationId(operation.id())
                .addTagsItem(operation.tag())
                .summary(operation.summary())
                .description(permissionText(operation))
                .parameters(parameters(operation))
                .responses(responses(operation));
        if (operation.hasBody()) {
            described.requestBody(body(operation));
        }
        described.addExtension("x-permissions", permissions(operation));
        described.addExtension(
                "x-error-codes",
                operation.failures().stream().map(ErrorCode::name).sorted().toList());
        return operation.isOpen()
                ? described.security(List.of())
                : described.addSecurityItem(new SecurityRequirement().addList(SIGNED_IN));
    }

    /** {@code open}, {@code signed_in}, or the permissions of which one is needed. */
    private static List<String> permissions(ApiOperation operation) {
        if (operation.isOpen()) {
            return List.of("open");
        }
        return operation.permissions().isEmpty()
                ? List.of("signed_in")
                : operation.permissions().stream()
                        .map(permission -> permission.code())
                        .toList();
    }

    private static String permissionText(ApiOperation operation) {
        if (operation.isOpen()) {
            return "Needs no sign-in.";
        }
        return operation.permissions().isEmpty()
                ? "Needs a signed-in member."
                : operation.permissions().stream()
                        .map(permission -> "`" + permission.code() + "`")
                        .collect(Collectors.joining(" or ", "Needs the permission ", "."));
    }

    private List<Parameter> parameters(ApiOperation operation) {
        var parameters = new ArrayList<Parameter>();
        operation.parameters().forEach(parameter -> {
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                parameters.add(parameter("path", parameter.getName(), schemas.of(parameter.getParameterizedType()))
                        .required(true));
            } else if (parameter.isAnnotationPresent(RequestHeader.class)) {
                parameters.add(
                        header(parameter.getAnnotation(RequestHeader.class).name()));
            } else if (parameter.getType().isAnnotationPresent(QueryParameters.class)) {
                QueryComponents.of(parameter.getType()).map(this::query).forEach(parameters::add);
            }
        });
        if (operation.isList()) {
            parameters.addAll(listParameters(operation));
        }
        return parameters.stream()
                .collect(Collectors.toMap(
                        parameter -> parameter.getIn() + parameter.getName(),
                        parameter -> parameter,
                        ApiDocument::pageSizeAndCarpetSize,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** In a list of products, {@code size=50} is the page size and {@code size=2x3} a carpet size. */
    private static Parameter pageSizeAndCarpetSize(Parameter carpet, Parameter page) {
        return parameter(
                        "query",
                        page.getName(),
                        new JsonSchema().types(Set.of("array")).items(string()))
                .description(
                        "A number is " + page.getDescription() + "; anything else is a carpet's size, such as 2x3");
    }

    private Parameter query(RecordComponent component) {
        if (component.getType() == Map.class) {
            String name = Wire.name(component.getName());
            return parameter(
                            "query",
                            name,
                            new JsonSchema().types(Set.of("object")).additionalProperties(string()))
                    .style(Parameter.StyleEnum.FORM)
                    .explode(true)
                    .description("Any number of `" + name + ".<key>=<value>`");
        }
        return parameter(
                "query",
                Wire.name(component.getName()),
                component.getType() == List.class
                        ? new JsonSchema()
                                .types(Set.of("array"))
                                .items(schemas.of(
                                        ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]))
                        : schemas.of(component.getGenericType()));
    }

    private static Parameter header(String name) {
        return parameter("header", name, string().maxLength(200)).description(HEADERS.get(name));
    }

    private List<Parameter> listParameters(ApiOperation operation) {
        return List.of(
                parameter("query", "page", integer(1, null))
                        .description("The number of the page, from 1; not together with a cursor"),
                parameter("query", "size", integer(1, ListRequest.LARGEST))
                        .description("the rows of a page, " + ListRequest.DEFAULT_SIZE + " by default"),
                parameter("query", "cursor", string())
                        .description("The next_cursor of a page; the list continues after it"),
                parameter("query", "sort", string())
                        .description("Fields to sort by; a minus before the name means descending: "
                                + String.join(
                                        ", ", examples.get(operation.key()).sortable())),
                parameter("query", "deleted", new JsonSchema().types(Set.of("boolean")))
                        .description("The deleted records instead of the others; needs the permission to delete"));
    }

    private static Parameter parameter(String in, String name, Schema<?> schema) {
        return new Parameter().in(in).name(name).schema(schema);
    }

    private RequestBody body(ApiOperation operation) {
        var body = new RequestBody().required(true);
        if (operation.isForm()) {
            return body.content(new Content()
                    .addMediaType(
                            "multipart/form-data",
                            new MediaType()
                                    .schema(form(operation))
                                    .example(examples.get(operation.key()).request())));
        }
        var type = operation
                .parameters()
                .filter(parameter ->
                        parameter.isAnnotationPresent(org.springframework.web.bind.annotation.RequestBody.class))
                .findFirst()
                .orElseThrow();
        return body.content(new Content()
                .addMediaType(
                        JSON,
                        new MediaType()
                                .schema(schemas.ofBody(type.getParameterizedType()))
                                .example(examples.get(operation.key()).request())));
    }

    /** The fields of a form, and its files. */
    private Schema<?> form(ApiOperation operation) {
        Schema<?> form = new JsonSchema().types(Set.of("object"));
        var required = new ArrayList<String>();
        operation.parameters().forEach(parameter -> {
            var file = parameter.getAnnotation(RequestPart.class);
            var field = parameter.getAnnotation(RequestParam.class);
            if (file != null) {
                Schema<?> bytes = string().format("binary");
                form.addProperty(
                        file.value(),
                        parameter.getType() == List.class
                                ? new JsonSchema().types(Set.of("array")).items(bytes)
                                : bytes);
                required.add(file.value());
            } else if (field != null) {
                String name = field.value().isEmpty() ? field.name() : field.value();
                form.addProperty(name, schemas.of(parameter.getParameterizedType()));
                if (field.required()) {
                    required.add(name);
                }
            }
        });
        return form.required(required);
    }

    private ApiResponses responses(ApiOperation operation) {
        RecordedExample example = examples.get(operation.key());
        var responses = new ApiResponses();
        var success = new ApiResponse().description(example.status() == 204 ? "Done" : operation.summary());
        if (example.status() != 204) {
            success.content(new Content()
                    .addMediaType(
                            operation.answersBytes() ? "*/*" : example.contentType(),
                            new MediaType().schema(success(operation)).example(example.response())));
        }
        responses.addApiResponse(Integer.toString(example.status()), success);
        var byStatus = new TreeMap<Integer, List<ErrorCode>>();
        operation
                .failures()
                .forEach(code -> byStatus.computeIfAbsent(code.status(), _ -> new ArrayList<>())
                        .add(code));
        byStatus.forEach((status, codes) -> responses.addApiResponse(Integer.toString(status), refusal(codes)));
        return responses;
    }

    /** Operations that fail alike share one description of it. */
    private ApiResponse refusal(List<ErrorCode> codes) {
        String name = codes.stream().map(ErrorCode::name).collect(Collectors.joining("."));
        refusals.computeIfAbsent(
                name,
                _ -> new ApiResponse()
                        .description(codes.stream()
                                .map(code -> "`" + code + "`: " + Texts.in(Language.EN, Message.of("error." + code)))
                                .collect(Collectors.joining("\n\n")))
                        .content(new Content()
                                .addMediaType(
                                        JSON,
                                        new MediaType()
                                                .schema(new JsonSchema().$ref("#/components/schemas/Failure")))));
        return new ApiResponse().$ref("#/components/responses/" + name);
    }

    private Schema<?> success(ApiOperation operation) {
        if (operation.answersBytes()) {
            return string().format("binary");
        }
        Schema<?> data = schemas.of(operation.data());
        if (operation.isBare()) {
            return data;
        }
        var envelope = new JsonSchema()
                .types(Set.of("object"))
                .addProperty("success", new JsonSchema().types(Set.of("boolean")))
                .addProperty(
                        "data",
                        operation.answersPage()
                                ? new JsonSchema().types(Set.of("array")).items(data)
                                : data)
                .addProperty("message", string())
                .addProperty("timestamp", string().format("date-time"))
                .required(new ArrayList<>(List.of("success", "data", "message", "timestamp")));
        if (operation.answersPage()) {
            envelope.addProperty("page", new JsonSchema().$ref("#/components/schemas/PageInfo"));
            envelope.addRequiredItem("page");
        }
        return envelope;
    }

    private static Schema<?> failure() {
        var error = new JsonSchema()
                .types(Set.of("object"))
                .addProperty("code", choice())
                .addProperty("message", string())
                .addProperty("details", new JsonSchema().types(Set.of("object")).additionalProperties(true))
                .addProperty("trace_id", string())
                .required(List.of("code", "message", "details"));
        return new JsonSchema()
                .types(Set.of("object"))
                .addProperty("success", new JsonSchema().types(Set.of("boolean")))
                .addProperty("error", error)
                .addProperty("timestamp", string().format("date-time"))
                .required(List.of("success", "error", "timestamp"));
    }

    private static Schema<Object> choice() {
        Schema<Object> codes = new JsonSchema().types(Set.of("string"));
        for (ErrorCode code : ErrorCode.values()) {
            codes.addEnumItemObject(code.name());
        }
        return codes;
    }

    private static JsonSchema string() {
        return (JsonSchema) new JsonSchema().types(Set.of("string"));
    }

    private static Schema<?> integer(int least, Integer most) {
        var schema = new JsonSchema().types(Set.of("integer")).minimum(java.math.BigDecimal.valueOf(least));
        return most == null ? schema : schema.maximum(java.math.BigDecimal.valueOf(most));
    }
}
