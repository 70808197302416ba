package io.smartbiz.openapi;

import io.smartbiz.platform.access.SettingsArea;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Idempotency;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.Repeatable;
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
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;

/** The OpenAPI document of the operations, with the examples as they were asked and answered. */
final class ApiDocument {

    private static final Map<String, String> HEADERS = Map.of(
            Idempotency.HEADER,
            "Repeating the request with the same key within 24 hours returns the first answer",
            HttpHeaders.IF_MATCH,
            "The version that was seen, such as \"3\", instead of `version` in the body",
            "Session-Cookie",
            "For browsers: an HttpOnly cookie keeps the refresh token instead of the answer. Any value at signing in,"
                    + " afterwards the id of the member whose cookie is meant");

    private static final String JSON = "application/json";
    private static final String SIGNED_IN = "token";
    private static final String OPERATOR = "operator";
    private static final String REPLAYED = "Idempotency-Replayed";

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("Approvals", "Prices beyond a seller's limit, and what superiors say to them."),
            Map.entry("Assets", "The devices and rooms that tickets are about."),
            Map.entry("Audit", "Who changed what and when. Nobody can alter these entries."),
            Map.entry("Branches", "The shops and sites of the organisation."),
            Map.entry("Canned replies", "Texts for answers that are given often, with placeholders."),
            Map.entry("Categories", "The tree of product categories."),
            Map.entry("Collections", "The collections that carpets belong to."),
            Map.entry("Comments", "What is said about a ticket, publicly or among those who work on it."),
            Map.entry("Files", "Uploads, downloads and photos."),
            Map.entry("Members", "The people of the organisation with their roles and branches."),
            Map.entry("Operations", "Health and metrics of the server, for load balancers and monitors."),
            Map.entry("Organization", "The organisation's name, modules and settings."),
            Map.entry("Prices", "Changes of many prices at once: previewed, made and undone."),
            Map.entry("Products", "Products with their sizes, prices, photos and stock."),
            Map.entry("Reports", "Figures of the desk: how many tickets, how quickly, how late."),
            Map.entry("Customers", "The people whom the shop knows by name."),
            Map.entry("Commissions", "What sellers earn by sales, by which rates, and how it is paid to them."),
            Map.entry("Shifts", "What cash a till begins with, what moves in it, and what is counted at the end."),
            Map.entry("Dashboard", "The day at a glance, as each member arranges it."),
            Map.entry("Tills", "The drawers of branches."),
            Map.entry("Debts", "What customers owe, and what they have paid of it."),
            Map.entry("Discounts", "Promotions: what is sold for less, where and when."),
            Map.entry("Returns", "Sold goods that come back, for money or in exchange for others."),
            Map.entry("Roles", "Named sets of permissions."),
            Map.entry("Rolls", "The rolls that metre products are cut from."),
            Map.entry("Sales", "Receipts, and what came together from them."),
            Map.entry("Saved searches", "Lists of tickets that members keep under a name."),
            Map.entry("Search", "One search over everything that the caller may see."),
            Map.entry("Service levels", "Until when tickets are to be answered and resolved."),
            Map.entry("Signing in", "Tokens, sessions and the caller's own account."),
            Map.entry("Sizes", "The sizes that products are offered in."),
            Map.entry("Stock", "Receipts of goods, adjustments, transfers, and the ledger of all movements."),
            Map.entry("Teams", "Groups of members that tickets are given to."),
            Map.entry("Ticket categories", "What tickets are about, with the forms that they ask for."),
            Map.entry("Tickets", "Requests for help and the work on them."),
            Map.entry("Working calendars", "Working hours and holidays, by which service levels count."));

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
                                `/api/...`. Values of a choice, such as a status, may be sent in upper case too. Fields of \
                                an answer are always there; what is not known is null. A record may be sent back as it was \
                                read: where it is created or changed, fields that only an answer has are ignored.""")
                        .contact(new Contact().name("The operator of this installation"))
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .tags(operations.stream()
                        .map(ApiOperation::tag)
                        .distinct()
                        .sorted()
                        .map(name -> new Tag()
                                .name(name)
                                .description(
                                        Objects.requireNonNull(TAGS.get(name), () -> name + " has no description")))
                        .toList());
        schemas.of(Page.Info.class);
        schemas.add("FailureError", failureError());
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
                                bearer("The access token of a member").bearerFormat("JWT"))
                        .addSecuritySchemes(OPERATOR, bearer("The token of `SMARTBIZ_METRICS_TOKEN`")));
        return document;
    }

    private static SecurityScheme bearer(String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(description);
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
        if (operation.isForOperators()) {
            return described.addSecurityItem(new SecurityRequirement().addList(OPERATOR));
        }
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
        if (operation.isForOperators()) {
            return "Needs the operator's token.";
        }
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
            } else if (parameter.isAnnotationPresent(RequestHeader.class) && !operation.isForOperators()) {
                parameters.add(
                        header(parameter.getAnnotation(RequestHeader.class).name()));
            } else if (parameter.getType() == Repeatable.class) {
                parameters.add(header(Idempotency.HEADER));
            } else if (isVersioned(parameter) && operation.status() != 201) {
                parameters.add(header(HttpHeaders.IF_MATCH));
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

    private static boolean isVersioned(java.lang.reflect.Parameter parameter) {
        return parameter.isAnnotationPresent(org.springframework.web.bind.annotation.RequestBody.class)
                && Wire.fields(ApiSchemas.commandOf(parameter.getParameterizedType()))
                        .contains("version");
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
            return parameter(
                            "query",
                            Wire.name(component.getName()),
                            new JsonSchema().types(Set.of("array")).items(string().pattern("[^=]+=.+")))
                    .description("`<key>=<value>`, any number of times. Several values of one key: any of them");
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
                            new MediaType().schema(form(operation)).example(formExample(operation))));
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

    /** The fields that were sent; those of several files as lists. */
    private Object formExample(ApiOperation operation) {
        var sent = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) examples.get(operation.key()).request()).forEach((name, value) -> sent.put((String) name, value));
        operation
                .parameters()
                .filter(parameter ->
                        parameter.isAnnotationPresent(RequestPart.class) && parameter.getType() == List.class)
                .map(parameter -> parameter.getAnnotation(RequestPart.class).value())
                .forEach(name -> sent.computeIfPresent(name, (_, file) -> List.of(file)));
        return sent;
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
        if (operation.isRepeatable()) {
            success.addHeaderObject(REPLAYED, headerOfAnswer("`true` if the request was answered before"));
        }
        if (example.hasLocation()) {
            success.addHeaderObject(HttpHeaders.LOCATION, headerOfAnswer("The address of the new record"));
        }
        responses.addApiResponse(Integer.toString(example.status()), success);
        if (operation.tellsOfFailure()) {
            responses.addApiResponse(
                    "503",
                    new ApiResponse()
                            .description("The same; the server is not healthy")
                            .content(success.getContent()));
        }
        var byStatus = new TreeMap<Integer, List<ErrorCode>>();
        operation
                .failures()
                .forEach(code -> byStatus.computeIfAbsent(code.status(), _ -> new ArrayList<>())
                        .add(code));
        byStatus.forEach((status, codes) -> responses.addApiResponse(Integer.toString(status), refusal(codes)));
        return responses;
    }

    private static Header headerOfAnswer(String description) {
        return new Header().description(description).schema(string());
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
        return operation.isBare() ? data : envelope(operation, data);
    }

    /** Answers with the same data share one schema, named after the data. */
    private Schema<?> envelope(ApiOperation operation, Schema<?> data) {
        String name = ((Class<?>) operation.data()).getSimpleName();
        String record = data.get$ref() == null ? name : data.get$ref().replaceFirst(".*/", "");
        String answer = record + (operation.answersPage() ? "Page" : "Answer");
        schemas.add(answer, operation.answersPage() ? page(data) : answer(data));
        return new JsonSchema().$ref("#/components/schemas/" + answer);
    }

    private static Schema<?> answer(Schema<?> data) {
        return new JsonSchema()
                .types(Set.of("object"))
                .addProperty("success", new JsonSchema().types(Set.of("boolean")))
                .addProperty("data", data)
                .addProperty("message", string())
                .addProperty("timestamp", string().format("date-time"))
                .required(new ArrayList<>(List.of("success", "data", "message", "timestamp")));
    }

    private static Schema<?> page(Schema<?> row) {
        return answer(new JsonSchema().types(Set.of("array")).items(row))
                .addProperty("page", new JsonSchema().$ref("#/components/schemas/PageInfo"))
                .addRequiredItem("page");
    }

    private static Schema<?> failureError() {
        return new JsonSchema()
                .types(Set.of("object"))
                .addProperty("code", choice())
                .addProperty("message", string())
                .addProperty("details", new JsonSchema().types(Set.of("object")).additionalProperties(true))
                .addProperty("trace_id", ApiSchemas.orNull(string()))
                .required(List.of("code", "message", "details", "trace_id"));
    }

    private static Schema<?> failure() {
        return new JsonSchema()
                .types(Set.of("object"))
                .addProperty("success", new JsonSchema().types(Set.of("boolean")))
                .addProperty("error", new JsonSchema().$ref("#/components/schemas/FailureError"))
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
