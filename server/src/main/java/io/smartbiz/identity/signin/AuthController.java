package io.smartbiz.identity.signin;

import io.smartbiz.identity.CreateMember;
import io.smartbiz.identity.MemberPasswords;
import io.smartbiz.identity.MemberView;
import io.smartbiz.identity.credentials.SessionView;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Neighbourhood;
import io.smartbiz.platform.access.Open;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.access.SignedIn;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.http.WholeList;
import io.smartbiz.platform.http.limits.RateLimiter;
import io.smartbiz.platform.http.limits.WritesLittle;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.search.SearchText;
import io.smartbiz.platform.search.UsernameKey;
import io.smartbiz.platform.settings.SignInSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth")
@Tag(name = "Signing in")
class AuthController {

    private final Authentication authentication;
    private final TokenRenewal renewal;
    private final SigningOut signingOut;
    private final MemberPasswords passwords;
    private final Organizations organizations;
    private final KnownDevices devices;
    private final RefreshCookies refreshCookies;
    private final RateLimiter limiter;

    AuthController(
            Authentication authentication,
            TokenRenewal renewal,
            SigningOut signingOut,
            MemberPasswords passwords,
            Organizations organizations,
            SignInSettings settings) {
        this.authentication = authentication;
        this.renewal = renewal;
        this.signingOut = signingOut;
        this.passwords = passwords;
        this.organizations = organizations;
        this.devices = new KnownDevices(settings);
        this.refreshCookies = new RefreshCookies(settings);
        this.limiter = new RateLimiter(settings.loginLimitPerMinute());
    }

    /**
     * @param organization the slug; may be left out when the host name or a setting names the organisation, or there is only
     *     one
     */
    record Credentials(
            @NotBlank @Size(max = 200) String username,
            @NotBlank @Size(max = 200) String password,
            @Nullable @Size(max = 63) String organization) {}

    /** @param refreshToken may be left out when a cookie keeps it */
    record Refresh(@Nullable @Size(max = 200) String refreshToken) {}

    /** @param name folded widely: names that differ only for the database are counted together */
    private record AddressAndName(String address, String name) {}

    @PostMapping("/login")
    @WritesLittle
    @Open
    @Says("auth.signed_in")
    @Fails({ErrorCode.INVALID_CREDENTIALS, ErrorCode.ACCOUNT_LOCKED})
    @Operation(operationId = "login", summary = "Sign in with a password")
    TokenPair login(
            @Valid @RequestBody Credentials credentials,
            @RequestHeader(name = RefreshCookies.HEADER, required = false) @Nullable String sessionCookie,
            Caller.Origin origin,
            HttpServletRequest request,
            HttpServletResponse response) {
        String username = UsernameKey.plain(credentials.username());
        UUID organization = organizations.find(credentials.organization(), request.getServerName());
        KnownDevices.Sender sender = devices.sender(request);
        if (!limiter.isOff()) {
            var who = new AddressAndName(Neighbourhood.of(String.valueOf(origin.address())), SearchText.fold(username));
            limiter.count(who, () -> authentication.deviceOf(organization, username, sender), response);
        }
        TokenPair pair = authentication.login(organization, username, credentials.password(), origin, sender);
        ResponseCookie known = devices.cookie(
                request,
                Objects.requireNonNull(organization),
                pair.user().member().id());
        response.addHeader(HttpHeaders.SET_COOKIE, known.toString());
        return sessionCookie == null ? pair : refreshCookies.keep(pair, request, response);
    }

    @PostMapping("/refresh")
    @WritesLittle
    @Open
    @Says("auth.signed_in")
    @Operation(operationId = "refreshToken", summary = "Exchange a refresh token for the next pair of tokens")
    TokenPair refresh(
            @Valid @RequestBody Refresh refresh,
            @RequestHeader(name = RefreshCookies.HEADER, required = false) @Nullable UUID sessionCookie,
            Caller.Origin origin,
            HttpServletRequest request,
            HttpServletResponse response) {
        String sent = refresh.refreshToken();
        if (sessionCookie == null) {
            return renewal.refresh(required(sent), origin);
        }
        String kept = sent == null ? refreshCookies.find(request, sessionCookie) : sent;
        if (kept == null) {
            throw Failure.of(ErrorCode.UNAUTHENTICATED);
        }
        return refreshCookies.keep(renewal.refresh(kept, origin), request, response);
    }

    private static String required(@Nullable String refreshToken) {
        if (refreshToken == null || refreshToken.isBlank()) {
            throw Failure.invalid("refresh_token", "field.not_blank");
        }
        return refreshToken;
    }

    @PostMapping("/logout")
    @WritesLittle
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "logout", summary = "End this session")
    void logout(Caller caller, HttpServletResponse response) {
        signingOut.logout(caller);
        refreshCookies.clear(caller.requireMember(), response);
    }

    @PostMapping("/logout-all")
    @WritesLittle
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "logoutAll", summary = "End all of the caller's sessions")
    void logoutAll(Caller caller, HttpServletResponse response) {
        signingOut.logoutAll(caller);
        refreshCookies.clear(caller.requireMember(), response);
    }

    @GetMapping("/sessions")
    @SignedIn
    @Operation(operationId = "listOwnSessions", summary = "List the caller's sessions")
    Page<SessionView> sessions(Caller caller, WholeList part) {
        return part.of(signingOut.sessions(caller));
    }

    @DeleteMapping("/sessions")
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endOtherSessions", summary = "End all of the caller's sessions except this one")
    void endOtherSessions(Caller caller) {
        signingOut.endOthers(caller);
    }

    @DeleteMapping("/sessions/{id}")
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endSession", summary = "End one of the caller's sessions")
    void endSession(Caller caller, @PathVariable UUID id) {
        signingOut.end(caller, id);
    }

    @PostMapping("/register")
    @Requires(Permission.USERS_CREATE)
    @Says("member.created")
    @Fails(ErrorCode.ALREADY_EXISTS)
    @Operation(operationId = "registerMember", summary = "Add a member; the same as POST /api/users")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<MemberView> register(Caller caller, Repeatable request, @Valid @RequestBody CreateMember command) {
        return passwords.createOnce(caller, request, command);
    }
}
