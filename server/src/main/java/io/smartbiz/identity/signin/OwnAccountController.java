package io.smartbiz.identity.signin;

import io.smartbiz.identity.MemberPasswords;
import io.smartbiz.identity.OwnAccount;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.SignedIn;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.json.Edit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth")
@Tag(name = "Signing in")
class OwnAccountController {

    private final OwnAccount account;
    private final MemberPasswords passwords;
    private final SignedInMembers signedIn;

    OwnAccountController(OwnAccount account, MemberPasswords passwords, SignedInMembers signedIn) {
        this.account = account;
        this.passwords = passwords;
        this.signedIn = signedIn;
    }

    record ChangePassword(
            @NotBlank String oldPassword, @NotBlank String newPassword) {}

    @GetMapping("/me")
    @SignedIn
    @Operation(operationId = "getMe", summary = "Read who is signed in, with rights and branches")
    SignedInMember me(Caller caller) {
        return signedIn.describe(caller);
    }

    @PutMapping("/me")
    @SignedIn
    @Says("member.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION})
    @Operation(operationId = "updateMe", summary = "Change the caller's name, phone, e-mail and language")
    SignedInMember updateSelf(Caller caller, @RequestBody Edit<OwnAccount.Profile> edit) {
        account.update(caller, edit);
        return signedIn.describe(caller);
    }

    @PostMapping("/change-password")
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.ACCOUNT_LOCKED)
    @Operation(operationId = "changePassword", summary = "Change the caller's password; all other sessions end")
    Answer<Void> changePassword(Caller caller, Repeatable request, @Valid @RequestBody ChangePassword command) {
        return passwords.change(caller, request, command.oldPassword(), command.newPassword());
    }
}
