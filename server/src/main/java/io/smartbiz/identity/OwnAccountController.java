package io.smartbiz.identity;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.SignedIn;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.json.Edit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
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

    OwnAccountController(OwnAccount account, MemberPasswords passwords) {
        this.account = account;
        this.passwords = passwords;
    }

    record ChangePassword(
            @NotBlank String oldPassword, @NotBlank String newPassword) {}

    @PutMapping("/me")
    @SignedIn
    @Says("member.updated")
    @Fails(ErrorCode.ALREADY_EXISTS)
    @Operation(summary = "Change the caller's name, phone, e-mail and language")
    MemberView updateSelf(Caller caller, @RequestBody Edit<OwnAccount.Profile> edit) {
        return account.update(caller, edit);
    }

    @PostMapping("/change-password")
    @SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.ACCOUNT_LOCKED)
    @Operation(summary = "Change the caller's password; all other sessions end")
    void changePassword(Caller caller, @Valid @RequestBody ChangePassword command) {
        passwords.change(caller, command.oldPassword(), command.newPassword());
    }
}
