// Generated from the API document by `npm run api`. Do not edit.

export interface paths {
    "/api/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the approvals that one has asked for or may decide, the newest first
         * @description Needs the permission `sales.create` or `discounts.approve`.
         */
        get: operations["listApprovals"];
        put?: never;
        /**
         * Ask a superior for prices beyond one's limit
         * @description Needs the permission `sales.create`.
         */
        post: operations["askForApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an approval
         * @description Needs the permission `sales.create` or `discounts.approve`.
         */
        get: operations["getApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Approve the prices of a colleague, within one's own limit
         * @description Needs the permission `discounts.approve`.
         */
        put: operations["approvePrices"];
        /**
         * Approve prices on the seller's device, with a superior's username and password
         * @description Needs the permission `sales.create`.
         */
        post: operations["approvePricesByPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/approvals/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Reject the prices that a colleague asked for
         * @description Needs the permission `discounts.approve`.
         */
        put: operations["rejectPrices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the assets and rooms that tickets are about
         * @description Needs the permission `tickets.create` or `tickets.view` or `desk.manage`.
         */
        get: operations["listAssets"];
        put?: never;
        /**
         * Add an asset or room of a branch
         * @description Needs the permission `desk.manage`.
         */
        post: operations["createAsset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change an asset or room; its branch cannot be changed
         * @description Needs the permission `desk.manage`.
         */
        put: operations["updateAsset"];
        post?: never;
        /**
         * Delete an asset or room; tickets about it keep its name
         * @description Needs the permission `desk.manage`.
         */
        delete: operations["deleteAsset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted asset or room
         * @description Needs the permission `desk.manage`.
         */
        post: operations["restoreAsset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who changed what; of long values only the beginning
         * @description Needs the permission `audit.view`.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-logs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one change in full length
         * @description Needs the permission `audit.view`.
         */
        get: operations["getAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the caller's password; all other sessions end
         * @description Needs a signed-in member.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a password
         * @description Needs no sign-in.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this session
         * @description Needs a signed-in member.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/logout-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all of the caller's sessions
         * @description Needs a signed-in member.
         */
        post: operations["logoutAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who is signed in, with rights and branches
         * @description Needs a signed-in member.
         */
        get: operations["getMe"];
        /**
         * Change the caller's name, phone, e-mail and language
         * @description Needs a signed-in member.
         */
        put: operations["updateMe"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange a refresh token for the next pair of tokens
         * @description Needs no sign-in.
         */
        post: operations["refreshToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a member; the same as POST /api/users
         * @description Needs the permission `users.create`.
         */
        post: operations["registerMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the caller's sessions
         * @description Needs a signed-in member.
         */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        /**
         * End all of the caller's sessions except this one
         * @description Needs a signed-in member.
         */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of the caller's sessions
         * @description Needs a signed-in member.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the branches
         * @description Needs a signed-in member.
         */
        get: operations["listBranches"];
        put?: never;
        /**
         * Create a branch
         * @description Needs the permission `branches.manage`.
         */
        post: operations["createBranch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/branches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a branch
         * @description Needs a signed-in member.
         */
        get: operations["getBranch"];
        /**
         * Change a branch
         * @description Needs the permission `branches.manage`.
         */
        put: operations["updateBranch"];
        post?: never;
        /**
         * Delete a branch that nothing uses
         * @description Needs the permission `branches.manage`.
         */
        delete: operations["deleteBranch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/branches/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted branch
         * @description Needs the permission `branches.manage`.
         */
        post: operations["restoreBranch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/canned-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the canned replies
         * @description Needs the permission `tickets.work` or `desk.manage`.
         */
        get: operations["listCannedReplies"];
        put?: never;
        /**
         * Create a canned reply
         * @description Needs the permission `desk.manage`.
         */
        post: operations["createCannedReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/canned-replies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a canned reply
         * @description Needs the permission `desk.manage`.
         */
        put: operations["updateCannedReply"];
        post?: never;
        /**
         * Delete a canned reply
         * @description Needs the permission `desk.manage`.
         */
        delete: operations["deleteCannedReply"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/canned-replies/{id}/render": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a canned reply filled in for a ticket
         * @description Needs the permission `tickets.work`.
         */
        post: operations["renderCannedReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/canned-replies/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted canned reply
         * @description Needs the permission `desk.manage`.
         */
        post: operations["restoreCannedReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the categories
         * @description Needs the permission `products.view`.
         */
        get: operations["listCategories"];
        put?: never;
        /**
         * Create a category
         * @description Needs the permission `catalog.manage`.
         */
        post: operations["createCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a category
         * @description Needs the permission `catalog.manage`.
         */
        put: operations["updateCategory"];
        post?: never;
        /**
         * Delete a category that no product uses
         * @description Needs the permission `catalog.manage`.
         */
        delete: operations["deleteCategory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted category
         * @description Needs the permission `catalog.manage`.
         */
        post: operations["restoreCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the collections
         * @description Needs the permission `products.view`.
         */
        get: operations["listCollections"];
        put?: never;
        /**
         * Create a collection
         * @description Needs the permission `catalog.manage`.
         */
        post: operations["createCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a collection
         * @description Needs the permission `catalog.manage`.
         */
        put: operations["updateCollection"];
        post?: never;
        /**
         * Delete a collection that no product uses
         * @description Needs the permission `catalog.manage`.
         */
        delete: operations["deleteCollection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/collections/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted collection
         * @description Needs the permission `catalog.manage`.
         */
        post: operations["restoreCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the customers; q finds them by name or by the last digits of the phone
         * @description Needs the permission `customers.view`.
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * Add a customer
         * @description Needs the permission `customers.create`.
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a customer
         * @description Needs the permission `customers.view`.
         */
        get: operations["getCustomer"];
        /**
         * Change a customer; the credit limit needs customers.set_limit
         * @description Needs the permission `customers.update`.
         */
        put: operations["updateCustomer"];
        post?: never;
        /**
         * Delete a customer who owes nothing; sales keep the name
         * @description Needs the permission `customers.delete`.
         */
        delete: operations["deleteCustomer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a customer owes, and how much more is allowed
         * @description Needs the permission `debts.view`.
         */
        get: operations["getCustomerBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a double into another customer, who gets all that belongs to it
         * @description Needs the permission `customers.delete`.
         */
        post: operations["mergeCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Spread a payment over a customer's debts: what is due first is paid first, or as told
         * @description Needs the permission `debts.pay`.
         */
        post: operations["payCustomerDebts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted customer
         * @description Needs the permission `customers.delete`.
         */
        post: operations["restoreCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a customer's account: debts and payments of some days, by default of this month
         * @description Needs the permission `debts.view`.
         */
        get: operations["getCustomerStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/statement/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a customer's account as an HTML page to print
         * @description Needs the permission `debts.view`.
         */
        get: operations["printCustomerStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/layout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how the caller arranged the dashboard
         * @description Needs a signed-in member.
         */
        get: operations["getDashboardLayout"];
        /**
         * Arrange the caller's own dashboard
         * @description Needs a signed-in member.
         */
        put: operations["updateDashboardLayout"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/widgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the day's figures, what needs attention and what happened last
         * @description Needs a signed-in member.
         */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List debts, those that are overdue longest first
         * @description Needs the permission `debts.view`.
         */
        get: operations["listDebts"];
        put?: never;
        /**
         * Enter an old debt; those of new goods come from their sales
         * @description Needs the permission `debts.create`.
         */
        post: operations["createDebt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a debt
         * @description Needs the permission `debts.view`.
         */
        get: operations["getDebt"];
        /**
         * Move the deadline of a debt, or change its plan or note
         * @description Needs the permission `debts.update`.
         */
        put: operations["updateDebt"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was paid of a debt, with reversals
         * @description Needs the permission `debts.view`.
         */
        get: operations["listDebtPayments"];
        put?: never;
        /**
         * Record a payment of a debt, up to what is left
         * @description Needs the permission `debts.pay`.
         */
        post: operations["payDebt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/{id}/payments/{paymentId}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverse a payment or the writing off of a debt, by a payment below 0
         * @description Needs the permission `debts.reverse`.
         */
        post: operations["reverseDebtPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/{id}/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up what is left of a debt, for a reason
         * @description Needs the permission `debts.write_off`.
         */
        post: operations["writeOffDebt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/debts/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what is owed today: count, amount, overdue, by age, branch and seller
         * @description Needs the permission `debts.view`.
         */
        get: operations["getDebtAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the promotions, those that start last first
         * @description Needs the permission `discounts.view`.
         */
        get: operations["listDiscounts"];
        put?: never;
        /**
         * Create a promotion, which sales in its time get by themselves
         * @description Needs the permission `discounts.manage`.
         */
        post: operations["createDiscount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a promotion
         * @description Needs the permission `discounts.view`.
         */
        get: operations["getDiscount"];
        /**
         * Change a promotion; sales of the time before keep what they got
         * @description Needs the permission `discounts.manage`.
         */
        put: operations["updateDiscount"];
        post?: never;
        /**
         * Delete a promotion; sales keep its name
         * @description Needs the permission `discounts.manage`.
         */
        delete: operations["deleteDiscount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discounts/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted promotion
         * @description Needs the permission `discounts.manage`.
         */
        post: operations["restoreDiscount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file, or the thumbnail of a picture
         * @description Needs a signed-in member.
         */
        get: operations["downloadFile"];
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description Needs a signed-in member.
         */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file from a signed address, valid for some minutes
         * @description Needs no sign-in.
         */
        get: operations["downloadFileByLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/{id}/info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the details of a file
         * @description Needs a signed-in member.
         */
        get: operations["getFileDetails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/files/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload files: for a ticket, or to be attached to a record within a day
         * @description Needs a signed-in member.
         */
        post: operations["uploadFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same as POST /api/products/bulk-import
         * @description Needs the permission `products.import`.
         */
        post: operations["importProductFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the organisation
         * @description Needs a signed-in member.
         */
        get: operations["getOrganization"];
        /**
         * Change the organisation's settings
         * @description Needs the permission `organization.update`.
         */
        put: operations["updateOrganization"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the permissions of the modules in use, with descriptions
         * @description Needs a signed-in member.
         */
        get: operations["listPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/price-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the bulk price changes, the newest first
         * @description Needs the permission `products.change_prices`.
         */
        get: operations["listPriceChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/price-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a bulk price change with its first 1000 prices
         * @description Needs the permission `products.change_prices`.
         */
        get: operations["getPriceChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/price-changes/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all prices of a bulk price change, product by product
         * @description Needs the permission `products.change_prices`.
         */
        get: operations["listPricesOfChange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/price-changes/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a bulk price change
         * @description Needs the permission `products.change_prices`.
         */
        post: operations["undoPriceChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products with their stock
         * @description Needs the permission `products.view`.
         */
        get: operations["listProducts"];
        put?: never;
        /**
         * Create a product, with its opening stock if there is any
         * @description Needs the permission `products.create`.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a product with its stock in every branch that the caller may see
         * @description Needs the permission `products.view`.
         */
        get: operations["getProduct"];
        /**
         * Change a product, its sizes and prices
         * @description Needs the permission `products.update`.
         */
        put: operations["updateProduct"];
        post?: never;
        /**
         * Delete a product that has no stock; its history stays
         * @description Needs the permission `products.delete`.
         */
        delete: operations["deleteProduct"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/discounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what a product costs now in a branch, with the promotion that a sale would get
         * @description Needs the permission `products.view`.
         */
        get: operations["getProductDiscounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted product
         * @description Needs the permission `products.delete`.
         */
        post: operations["restoreProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/rolls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the rolls of a product, or those that fit a length best
         * @description Needs the permission `stock.view` or `stock.view_other_branches`.
         */
        get: operations["listRolls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move pieces or a roll to another branch at once
         * @description Needs the permission `stock.transfer`.
         */
        post: operations["transferProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/autocomplete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggest products for typed text, the most similar first
         * @description Needs the permission `products.view`.
         */
        get: operations["suggestProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/bulk-delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete several products, all or none
         * @description Needs the permission `products.delete`.
         */
        delete: operations["deleteProducts"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/bulk-import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create products from a CSV or Excel file, all or none
         * @description Needs the permission `products.import`.
         */
        post: operations["importProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/bulk-import/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an Excel file to fill in and import
         * @description Needs the permission `products.import`.
         */
        get: operations["downloadImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/bulk-price-update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change many prices by one rule, or preview the changes
         * @description Needs the permission `products.change_prices`.
         */
        put: operations["changePrices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/bulk-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move goods to another branch at once, all or nothing
         * @description Needs the permission `stock.transfer`.
         */
        post: operations["transferProducts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the widths of a category and collection, or the lengths of a width, with the number of products in each
         * @description Needs the permission `products.view`.
         */
        get: operations["listMeasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/by-agent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the tickets of a period by assignee
         * @description Needs the permission `tickets.view_reports`.
         */
        get: operations["reportByAgent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/by-branch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the tickets of a period by branch
         * @description Needs the permission `tickets.view_reports`.
         */
        get: operations["reportByBranch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/by-category": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the tickets of a period by category
         * @description Needs the permission `tickets.view_reports`.
         */
        get: operations["reportByCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/by-date": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was opened, solved and closed by day, week or month
         * @description Needs the permission `tickets.view_reports`.
         */
        get: operations["reportByDate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/by-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the tickets of a period by their present status
         * @description Needs the permission `tickets.view_reports`.
         */
        get: operations["reportByStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/delay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read missed service levels, by branch and priority
         * @description Needs the permission `tickets.view_reports`.
         */
        get: operations["reportDelay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an overview of the desk: the period, the one before it, and the queue now
         * @description Needs the permission `tickets.view_reports`.
         */
        get: operations["reportOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/response-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read response and resolution times: mean, median and 90th percentile, also by group
         * @description Needs the permission `tickets.view_reports`.
         */
        get: operations["reportResponseTime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the roles
         * @description Needs the permission `roles.view`.
         */
        get: operations["listRoles"];
        put?: never;
        /**
         * Create a role
         * @description Needs the permission `roles.manage`.
         */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a role
         * @description Needs the permission `roles.view`.
         */
        get: operations["getRole"];
        /**
         * Change a role; only the name and the discount limit of a built-in one
         * @description Needs the permission `roles.manage`.
         */
        put: operations["updateRole"];
        post?: never;
        /**
         * Delete a role that no member has
         * @description Needs the permission `roles.manage`.
         */
        delete: operations["deleteRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted role
         * @description Needs the permission `roles.manage`.
         */
        post: operations["restoreRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rolls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a roll's code, dye lot, width or own price
         * @description Needs the permission `stock.adjust`.
         */
        put: operations["updateRoll"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sales, the newest first
         * @description Needs the permission `sales.view`.
         */
        get: operations["listSales"];
        put?: never;
        /**
         * Record a sale by the piece or by the metre; the short form sells one product paid in full
         * @description Needs the permission `sales.create`.
         */
        post: operations["recordSale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sales/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a sale
         * @description Needs the permission `sales.view`.
         */
        get: operations["getSale"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sales/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read sales analytics: totals compared with the period before, by day, branch, category and more
         * @description Needs the permission `sales.view_analytics`.
         */
        get: operations["getSalesAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sales/profit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read profits by day, week, month, branch, seller, category or product
         * @description Needs the permission `sales.view_profit`.
         */
        get: operations["getSalesProfit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the caller's own saved searches and the shared ones, with how many tickets each shows
         * @description Needs the permission `tickets.view` or `tickets.create`.
         */
        get: operations["listSavedSearches"];
        put?: never;
        /**
         * Save a list of tickets under a name
         * @description Needs the permission `tickets.view` or `tickets.create`.
         */
        post: operations["createSavedSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-searches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a saved search
         * @description Needs the permission `tickets.view` or `tickets.create`.
         */
        put: operations["updateSavedSearch"];
        post?: never;
        /**
         * Delete a saved search
         * @description Needs the permission `tickets.view` or `tickets.create`.
         */
        delete: operations["deleteSavedSearch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search everything that the caller may see, the best hits first: 5 of each type, or 20 of a single type; only lists show deleted records
         * @description Needs a signed-in member.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what the desk promises
         * @description Needs the permission `desk.manage` or `tickets.work`.
         */
        get: operations["listServiceLevels"];
        put?: never;
        /**
         * Create a service level
         * @description Needs the permission `desk.manage`.
         */
        post: operations["createServiceLevel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-levels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a promise; it applies to open tickets from now on
         * @description Needs the permission `desk.manage`.
         */
        put: operations["updateServiceLevel"];
        post?: never;
        /**
         * Delete a service level
         * @description Needs the permission `desk.manage`.
         */
        delete: operations["deleteServiceLevel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-levels/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted service level
         * @description Needs the permission `desk.manage`.
         */
        post: operations["restoreServiceLevel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List shifts, the newest first; without the right to see all, the own ones
         * @description Needs the permission `shifts.view` or `shifts.work` or `shifts.manage`.
         */
        get: operations["listShifts"];
        put?: never;
        /**
         * Open a shift at a till with the cash in its drawer
         * @description Needs the permission `shifts.work`.
         */
        post: operations["openShift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shifts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a shift
         * @description Needs the permission `shifts.view` or `shifts.work` or `shifts.manage`.
         */
        get: operations["getShift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shifts/{id}/cash": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put cash into the till of an open shift or take it out, for a reason
         * @description Needs the permission `shifts.work` or `shifts.manage`.
         */
        post: operations["moveShiftCash"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shifts/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a shift with what was counted; the answer tells what was expected and the difference
         * @description Needs the permission `shifts.work` or `shifts.manage`.
         */
        post: operations["closeShift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shifts/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what moved in a shift, by why and by payment type; when it is closed, its Z report
         * @description Needs the permission `shifts.view` or `shifts.work` or `shifts.manage`.
         */
        get: operations["getShiftReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shifts/{id}/report/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the report of a shift as an HTML page to print
         * @description Needs the permission `shifts.view` or `shifts.work` or `shifts.manage`.
         */
        get: operations["printShiftReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shifts/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the open shift that the caller's sales go into
         * @description Needs the permission `shifts.work`.
         */
        get: operations["getCurrentShift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sizes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sizes
         * @description Needs the permission `products.view`.
         */
        get: operations["listSizes"];
        put?: never;
        /**
         * Create a size
         * @description Needs the permission `catalog.manage`.
         */
        post: operations["createSize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sizes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a size
         * @description Needs the permission `catalog.manage`.
         */
        put: operations["updateSize"];
        post?: never;
        /**
         * Delete a size that no product uses
         * @description Needs the permission `catalog.manage`.
         */
        delete: operations["deleteSize"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sizes/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted size
         * @description Needs the permission `catalog.manage`.
         */
        post: operations["restoreSize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adjust the stock to what is really there
         * @description Needs the permission `stock.adjust`.
         */
        post: operations["adjustStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List receipts of goods, adjustments and transfers, the newest first
         * @description Needs the permission `stock.view`.
         */
        get: operations["listStockDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a stock document with its movements
         * @description Needs the permission `stock.view`.
         */
        get: operations["getStockDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the stock movements, the newest first
         * @description Needs the permission `stock.view`.
         */
        get: operations["listStockMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive goods
         * @description Needs the permission `stock.receive`.
         */
        post: operations["receiveGoods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the teams that tickets are assigned to
         * @description Needs the permission `tickets.view` or `desk.manage`.
         */
        get: operations["listTeams"];
        put?: never;
        /**
         * Create a team
         * @description Needs the permission `desk.manage`.
         */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a team and its members
         * @description Needs the permission `desk.manage`.
         */
        put: operations["updateTeam"];
        post?: never;
        /**
         * Delete a team that has no open tickets
         * @description Needs the permission `desk.manage`.
         */
        delete: operations["deleteTeam"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted team
         * @description Needs the permission `desk.manage`.
         */
        post: operations["restoreTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticket-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the ticket categories with their forms
         * @description Needs the permission `tickets.create` or `tickets.view` or `desk.manage`.
         */
        get: operations["listTicketCategories"];
        put?: never;
        /**
         * Create a ticket category
         * @description Needs the permission `desk.manage`.
         */
        post: operations["createTicketCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticket-categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a ticket category and its form
         * @description Needs the permission `desk.manage`.
         */
        put: operations["updateTicketCategory"];
        post?: never;
        /**
         * Delete a ticket category that no ticket uses
         * @description Needs the permission `desk.manage`.
         */
        delete: operations["deleteTicketCategory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ticket-categories/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted ticket category
         * @description Needs the permission `desk.manage`.
         */
        post: operations["restoreTicketCategory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tickets, the newest first: those of the branches, or the caller's own; with words, search them
         * @description Needs the permission `tickets.view` or `tickets.create`.
         */
        get: operations["listTickets"];
        put?: never;
        /**
         * Open a ticket; those who work on tickets may open one for another member
         * @description Needs the permission `tickets.create`.
         */
        post: operations["openTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a ticket with its details and the steps that are possible now
         * @description Needs the permission `tickets.view` or `tickets.create`.
         */
        get: operations["getTicket"];
        /**
         * Change the fields of a ticket
         * @description Needs the permission `tickets.work` or `tickets.create`.
         */
        put: operations["updateTicket"];
        post?: never;
        /**
         * Delete a ticket; it can be restored
         * @description Needs the permission `tickets.delete`.
         */
        delete: operations["deleteTicket"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/assignee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Assign a ticket to a member and a team, or to nobody
         * @description Needs the permission `tickets.work`.
         */
        patch: operations["assignTicket"];
        trace?: never;
    };
    "/api/tickets/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files of a ticket and of its comments
         * @description Needs the permission `tickets.view` or `tickets.create`.
         */
        get: operations["listTicketFiles"];
        put?: never;
        /**
         * Attach uploaded files to a ticket
         * @description Needs the permission `tickets.work` or `tickets.create`.
         */
        post: operations["attachFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a checklist item to a ticket
         * @description Needs the permission `tickets.work`.
         */
        post: operations["addChecklistItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/checklist/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a checklist item, or tick it off
         * @description Needs the permission `tickets.work`.
         */
        put: operations["updateChecklistItem"];
        post?: never;
        /**
         * Delete a checklist item
         * @description Needs the permission `tickets.work`.
         */
        delete: operations["deleteChecklistItem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the comments of a ticket, the oldest first; internal ones for those who may read them
         * @description Needs the permission `tickets.view` or `tickets.create`.
         */
        get: operations["listComments"];
        put?: never;
        /**
         * Comment on a ticket, publicly or for those who work on tickets
         * @description Needs the permission `tickets.work` or `tickets.view_internal` or `tickets.create`.
         */
        post: operations["writeComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the caller's own comment within 15 minutes
         * @description Needs the permission `tickets.work` or `tickets.view_internal` or `tickets.create`.
         */
        put: operations["updateComment"];
        post?: never;
        /**
         * Delete the caller's own comment within 15 minutes
         * @description Needs the permission `tickets.work` or `tickets.view_internal` or `tickets.create`.
         */
        delete: operations["deleteComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/comments/{commentId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the earlier versions of a comment, the oldest first
         * @description Needs the permission `tickets.view` or `tickets.create`.
         */
        get: operations["listCommentVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of a ticket, the oldest entry first
         * @description Needs the permission `tickets.view` or `tickets.create`.
         */
        get: operations["getTicketHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link a ticket to another: related, its child or its parent
         * @description Needs the permission `tickets.work`.
         */
        post: operations["linkTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/links/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlink two tickets
         * @description Needs the permission `tickets.work`.
         */
        delete: operations["unlinkTickets"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a ticket as a duplicate of another; the words of another requester stay where they are
         * @description Needs the permission `tickets.work`.
         */
        post: operations["mergeTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rate the help on a resolved ticket, as its requester
         * @description Needs the permission `tickets.create`.
         */
        post: operations["rateTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted ticket
         * @description Needs the permission `tickets.delete`.
         */
        post: operations["restoreTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Split a comment into a new ticket
         * @description Needs the permission `tickets.work`.
         */
        post: operations["splitTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the status of a ticket
         * @description Needs the permission `tickets.work` or `tickets.create`.
         */
        patch: operations["changeTicketStatus"];
        trace?: never;
    };
    "/api/tickets/{id}/time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log time spent on a ticket
         * @description Needs the permission `tickets.work`.
         */
        post: operations["logTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/time/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a time entry
         * @description Needs the permission `tickets.work`.
         */
        delete: operations["deleteTimeEntry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set a ticket to waiting, or resume it
         * @description Needs the permission `tickets.work`.
         */
        patch: operations["setTicketWaiting"];
        trace?: never;
    };
    "/api/tickets/{id}/watch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Follow or unfollow a ticket; also for another member who may see it
         * @description Needs the permission `tickets.view` or `tickets.create`.
         */
        post: operations["watchTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/assignees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members who work on the tickets of a branch
         * @description Needs the permission `tickets.work`.
         */
        get: operations["listAssignees"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change up to 500 tickets in the same way: all of them, or none and the reasons
         * @description Needs the permission `tickets.work`.
         */
        post: operations["changeTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count tickets by status, for the board
         * @description Needs the permission `tickets.view` or `tickets.create`.
         */
        get: operations["countTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tills of branches
         * @description Needs the permission `shifts.view` or `shifts.work` or `shifts.manage`.
         */
        get: operations["listTills"];
        put?: never;
        /**
         * Add a till to a branch
         * @description Needs the permission `shifts.manage`.
         */
        post: operations["createTill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a till; one with an open shift stays active
         * @description Needs the permission `shifts.manage`.
         */
        put: operations["updateTill"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/upload/member-photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the caller's photo, or that of a member whom the caller may change
         * @description Needs a signed-in member.
         */
        post: operations["setMemberPhoto"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/upload/product-photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload photos: for a product, after those that it has, or to be given to one within a day
         * @description Needs the permission `products.update`.
         */
        post: operations["uploadProductPhotos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members
         * @description Needs the permission `users.view`.
         */
        get: operations["listMembers"];
        put?: never;
        /**
         * Add a member
         * @description Needs the permission `users.create`.
         */
        post: operations["createMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a member
         * @description Needs the permission `users.view`.
         */
        get: operations["getMember"];
        /**
         * Change a member, its roles and permissions
         * @description Needs the permission `users.update`.
         */
        put: operations["updateMember"];
        post?: never;
        /**
         * Delete a member; the history stays
         * @description Needs the permission `users.delete`.
         */
        delete: operations["deleteMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password for a member, who is signed out everywhere
         * @description Needs the permission `users.update`.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore a deleted member
         * @description Needs the permission `users.delete`.
         */
        post: operations["restoreMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the sessions of a member
         * @description Needs the permission `users.view`.
         */
        get: operations["listMemberSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlock a member who failed to sign in too often
         * @description Needs the permission `users.update`.
         */
        post: operations["unlockMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the calendars of working hours
         * @description Needs the permission `desk.manage` or `tickets.work`.
         */
        get: operations["listWorkingCalendars"];
        put?: never;
        /**
         * Make a calendar of working hours and holidays
         * @description Needs the permission `desk.manage`.
         */
        post: operations["createWorkingCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a calendar; it applies to open tickets from now on
         * @description Needs the permission `desk.manage`.
         */
        put: operations["updateWorkingCalendar"];
        post?: never;
        /**
         * Delete a calendar; its branches then use the default calendar
         * @description Needs the permission `desk.manage`.
         */
        delete: operations["deleteWorkingCalendar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/working-calendars/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a deleted calendar back, with those of its branches that have no other
         * @description Needs the permission `desk.manage`.
         */
        post: operations["restoreWorkingCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check the server and its database
         * @description Needs no sign-in.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/detailed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the state of database, pool, disk, memory and jobs; needs the metrics token
         * @description Needs the operator's token.
         */
        get: operations["getDetailedHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the server answers
         * @description Needs no sign-in.
         */
        get: operations["getLiveness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that the server can take requests
         * @description Needs no sign-in.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read metrics for Prometheus; needs the metrics token
         * @description Needs the operator's token.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AddedPhotos: {
            /** Format: date-time */
            created_at: string;
            file_path: string;
            /** Format: int64 */
            file_size: number;
            file_type: string;
            filename: string;
            files: components["schemas"]["FileView"][];
            /** Format: int32 */
            height?: number | null;
            /** Format: uuid */
            id: string;
            original_filename: string;
            /** Format: uuid */
            owner_id?: string | null;
            owner_type?: string | null;
            thumbnail_url?: string | null;
            /** Format: uuid */
            ticket_id?: string | null;
            /** Format: uuid */
            uploaded_by_id?: string | null;
            url: string;
            /** Format: int32 */
            width?: number | null;
        };
        AddedPhotosAnswer: {
            data: components["schemas"]["AddedPhotos"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        AdjustStock: {
            /** Format: uuid */
            branch_id: string;
            lines: components["schemas"]["AdjustStockLine"][];
            note?: string | null;
            reason: components["schemas"]["AdjustStockReason"];
        };
        AdjustStockLine: {
            /** Format: uuid */
            product_id?: string | null;
            quantity: number;
            /** Format: uuid */
            roll_id?: string | null;
            size?: string | null;
            unit_cost?: number | null;
            /** Format: uuid */
            variant_id?: string | null;
        };
        /** @enum {string} */
        AdjustStockReason: "count" | "damage" | "loss" | "found" | "waste" | "correction";
        AnalyticsView: {
            by_branch: components["schemas"]["AnalyticsViewSlice"][];
            by_category: components["schemas"]["AnalyticsViewSlice"][];
            by_day: components["schemas"]["AnalyticsViewSlice"][];
            by_payment_type: components["schemas"]["AnalyticsViewSlice"][];
            by_seller: components["schemas"]["AnalyticsViewSlice"][];
            /** Format: date */
            from: string;
            previous: components["schemas"]["AnalyticsViewTotals"];
            /** Format: date */
            to: string;
            top_products: components["schemas"]["AnalyticsViewSlice"][];
            totals: components["schemas"]["AnalyticsViewTotals"];
        };
        AnalyticsViewAnswer: {
            data: components["schemas"]["AnalyticsView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        AnalyticsViewSlice: {
            key: string;
            label: string;
            quantity?: number | null;
            /** Format: int64 */
            receipts: number;
            total: number;
        };
        AnalyticsViewTotals: {
            average_receipt: number;
            director_profit?: number | null;
            discount: number;
            margin?: number | null;
            profit: number;
            /** Format: int64 */
            receipts: number;
            total: number;
        };
        /** @enum {string} */
        ApplicableTo: "all" | "category" | "collection" | "product";
        /** @enum {string} */
        ApprovalStatus: "pending" | "approved" | "rejected" | "expired" | "used";
        ApprovalView: {
            amount: number;
            /** Format: uuid */
            branch_id: string;
            branch_name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            decided_at?: string | null;
            /** Format: uuid */
            decided_by?: string | null;
            decided_by_name?: string | null;
            decision_note?: string | null;
            discount_percent: number;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["ApprovalViewLineView"][];
            list_amount: number;
            note?: string | null;
            /** Format: uuid */
            requested_by: string;
            requested_by_name: string;
            /** Format: uuid */
            sale_id?: string | null;
            status: components["schemas"]["ApprovalStatus"];
            /** Format: date-time */
            used_at?: string | null;
        };
        ApprovalViewAnswer: {
            data: components["schemas"]["ApprovalView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        ApprovalViewLineView: {
            amount: number;
            /** Format: int32 */
            line: number;
            list_amount: number;
            list_price: number;
            /** Format: uuid */
            product_id: string;
            product_name: string;
            quantity: number;
            size?: string | null;
            unit: string;
            /** Format: uuid */
            variant_id: string;
        };
        ApprovalViewPage: {
            data: components["schemas"]["ApprovalView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        ApproveByPassword: {
            note?: string | null;
            password: string;
            username: string;
        };
        AskApproval: {
            /** Format: uuid */
            branch_id?: string | null;
            discount_percent?: number | null;
            lines: components["schemas"]["RecordSaleLine"][];
            note?: string | null;
        };
        AssetView: {
            /** Format: uuid */
            branch_id: string;
            code?: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            place?: string | null;
            /** Format: int32 */
            version: number;
        };
        AssetViewAnswer: {
            data: components["schemas"]["AssetView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        AssetViewPage: {
            data: components["schemas"]["AssetView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        AssignTicket: {
            /** Format: uuid */
            assigned_to_id?: string | null;
            comment?: string | null;
            /** Format: uuid */
            team_id?: string | null;
            /** Format: int32 */
            version?: number | null;
        };
        AttachFiles: {
            attachments: string[];
        };
        AuditEntryView: {
            action: string;
            /** Format: uuid */
            branch_id?: string | null;
            changes: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            entity_id?: string | null;
            entity_name?: string | null;
            entity_type: string;
            /** Format: uuid */
            id: string;
            ip_address?: string | null;
            is_important: boolean;
            /** Format: date-time */
            timestamp: string;
            trace_id?: string | null;
            user_agent?: string | null;
            /** Format: uuid */
            user_id?: string | null;
            user_name?: string | null;
        };
        AuditEntryViewAnswer: {
            data: components["schemas"]["AuditEntryView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        AuditEntryViewPage: {
            data: components["schemas"]["AuditEntryView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        /** @enum {string} */
        AuditTrailAction: "create" | "update" | "delete" | "restore" | "login" | "login_failed" | "logout" | "token_reused" | "export" | "refuse";
        BranchView: {
            address?: string | null;
            code: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            is_active: boolean;
            name: string;
            name_en?: string | null;
            phone?: string | null;
            /** Format: date-time */
            updated_at: string;
            /** Format: int32 */
            version: number;
            working_hours?: string | null;
        };
        BranchViewAnswer: {
            data: components["schemas"]["BranchView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        BranchViewPage: {
            data: components["schemas"]["BranchView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        BulkChange: {
            add_tags?: string[] | null;
            /** Format: uuid */
            assigned_to_id?: string | null;
            /** Format: uuid */
            category_id?: string | null;
            comment?: string | null;
            ids: string[];
            priority?: components["schemas"]["TicketPriority"] | null;
            remove_tags?: string[] | null;
            status?: components["schemas"]["TicketStatus"] | null;
            unassign?: boolean | null;
        };
        BulkDelete: {
            product_ids: string[];
        };
        BulkResult: {
            /** Format: int32 */
            changed: number;
        };
        BulkResultAnswer: {
            data: components["schemas"]["BulkResult"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        CalendarView: {
            branch_ids: string[];
            holidays: components["schemas"]["EditCalendarHoliday"][];
            hours: components["schemas"]["EditCalendarWeek"];
            /** Format: uuid */
            id: string;
            is_default: boolean;
            name: string;
            /** Format: int32 */
            version: number;
        };
        CalendarViewAnswer: {
            data: components["schemas"]["CalendarView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        CalendarViewPage: {
            data: components["schemas"]["CalendarView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        CannedReplyView: {
            body: string;
            /** Format: uuid */
            category_id?: string | null;
            /** Format: uuid */
            id: string;
            language?: string | null;
            name: string;
            /** Format: int32 */
            version: number;
        };
        CannedReplyViewAnswer: {
            data: components["schemas"]["CannedReplyView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        CannedReplyViewPage: {
            data: components["schemas"]["CannedReplyView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        CategoryView: {
            /** Format: uuid */
            id: string;
            name: string;
            names: {
                [key: string]: string;
            };
            /** Format: uuid */
            parent_id?: string | null;
            /** Format: int32 */
            position: number;
            /** Format: int32 */
            version: number;
        };
        CategoryViewAnswer: {
            data: components["schemas"]["CategoryView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        CategoryViewPage: {
            data: components["schemas"]["CategoryView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        ChangePassword: {
            new_password: string;
            old_password: string;
        };
        ChangePrices: {
            all?: boolean | null;
            amount?: number | null;
            category?: string | null;
            /** Format: uuid */
            category_id?: string | null;
            collection?: string | null;
            /** Format: uuid */
            collection_id?: string | null;
            percent?: number | null;
            preview?: boolean | null;
            price_per_square_meter?: number | null;
            product_ids?: string[] | null;
            q?: string | null;
            round_to?: number | null;
            rule?: components["schemas"]["ChangePricesRule"] | null;
            seen?: string | null;
        };
        /** @enum {string} */
        ChangePricesKind: "percent" | "amount" | "per_square_meter";
        ChangePricesRule: {
            kind: components["schemas"]["ChangePricesKind"];
            value: number;
        };
        ChangeStatus: {
            comment?: string | null;
            status: components["schemas"]["TicketStatus"];
            /** Format: int32 */
            version?: number | null;
        };
        ClockView: {
            /** Format: date-time */
            due_at?: string | null;
            /** Format: date-time */
            ended_at?: string | null;
            late: boolean;
            metric: components["schemas"]["Metric"];
            /** Format: int64 */
            promised_seconds?: number | null;
            /** Format: date-time */
            running_since?: string | null;
            state: components["schemas"]["ClockViewState"];
            /** Format: int64 */
            used_seconds: number;
        };
        /** @enum {string} */
        ClockViewState: "running" | "paused" | "met" | "missed";
        CloseShift: {
            counted?: components["schemas"]["CloseShiftCounted"][] | null;
            counted_cash: number;
            note?: string | null;
        };
        CloseShiftCounted: {
            amount: number;
            type: components["schemas"]["CloseShiftCountedType"];
        };
        /** @enum {string} */
        CloseShiftCountedType: "card" | "transfer";
        CollectionView: {
            /** Format: date-time */
            created_at: string;
            icon?: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            price_per_square_meter?: number | null;
            /** Format: int32 */
            version: number;
        };
        CollectionViewAnswer: {
            data: components["schemas"]["CollectionView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        CollectionViewPage: {
            data: components["schemas"]["CollectionView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        ColumnNumbersDoubtful: {
            column: string;
            field: string;
            otherwise: number;
            /** Format: int32 */
            row: number;
            understood: number;
            written: string;
        };
        CommentView: {
            attachments: components["schemas"]["FileView"][];
            comment: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            edited_at?: string | null;
            /** Format: uuid */
            id: string;
            is_internal: boolean;
            is_requester: boolean;
            may_edit: boolean;
            mentions: components["schemas"]["CommentViewMention"][];
            /** Format: uuid */
            quoted_id?: string | null;
            source: components["schemas"]["TicketSource"];
            /** Format: uuid */
            ticket_id: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: uuid */
            user_id?: string | null;
            user_name?: string | null;
            /** Format: int32 */
            version: number;
        };
        CommentViewAnswer: {
            data: components["schemas"]["CommentView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        CommentViewFormer: {
            comment: string;
            /** Format: date-time */
            replaced_at: string;
            /** Format: int32 */
            version: number;
        };
        CommentViewFormerPage: {
            data: components["schemas"]["CommentViewFormer"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        CommentViewMention: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        CommentViewPage: {
            data: components["schemas"]["CommentView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        Connections: {
            /** Format: int32 */
            active: number;
            /** Format: int32 */
            idle: number;
            /** Format: int32 */
            most: number;
            /** Format: int32 */
            waiting: number;
        };
        CreateMember: {
            /** Format: uuid */
            branch_id?: string | null;
            can_add_products?: boolean | null;
            /** Format: email */
            email?: string | null;
            extra_permissions?: components["schemas"]["Permission"][] | null;
            full_name?: string | null;
            is_active?: boolean | null;
            language?: components["schemas"]["Language"] | null;
            password: string;
            phone_number?: string | null;
            role?: string | null;
            roles?: components["schemas"]["RoleGrant"][] | null;
            /** @description Matches `[\p{L}\p{Nd}._-]{2,64}`, with the classes of Unicode */
            username: string;
        };
        Credentials: {
            organization?: string | null;
            password: string;
            username: string;
        };
        CurrentShiftView: {
            required: boolean;
            shift?: components["schemas"]["ShiftView"] | null;
        };
        CurrentShiftViewAnswer: {
            data: components["schemas"]["CurrentShiftView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        CustomerBalanceView: {
            available_credit?: number | null;
            credit_limit?: number | null;
            /** Format: uuid */
            customer_id: string;
            /** Format: date */
            next_due_date?: string | null;
            /** Format: int32 */
            open_debts: number;
            overdue_amount: number;
            remaining_amount: number;
        };
        CustomerBalanceViewAnswer: {
            data: components["schemas"]["CustomerBalanceView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        CustomerPaymentView: {
            amount: number;
            /** Format: uuid */
            customer_id: string;
            /** Format: uuid */
            id: string;
            payments: components["schemas"]["DebtPaymentView"][];
        };
        CustomerPaymentViewAnswer: {
            data: components["schemas"]["CustomerPaymentView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        CustomerView: {
            accepts_reminders: boolean;
            /** Format: date-time */
            created_at: string;
            credit_limit?: number | null;
            /** Format: uuid */
            id: string;
            language?: string | null;
            name: string;
            notes?: string | null;
            phone?: string | null;
            /** Format: date-time */
            updated_at: string;
            /** Format: int32 */
            version: number;
        };
        CustomerViewAnswer: {
            data: components["schemas"]["CustomerView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        CustomerViewPage: {
            data: components["schemas"]["CustomerView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        DashboardLayout: {
            widgets: components["schemas"]["DashboardLayoutPlace"][];
        };
        DashboardLayoutAnswer: {
            data: components["schemas"]["DashboardLayout"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        DashboardLayoutPlace: {
            is_shown: boolean;
            widget: components["schemas"]["Widget"];
        };
        DashboardView: {
            /** Format: int32 */
            low_stock_count?: number | null;
            /** Format: int32 */
            open_tickets?: number | null;
            overdue_debts_amount?: number | null;
            /** Format: int32 */
            overdue_debts_count?: number | null;
            /** Format: int32 */
            overdue_tickets?: number | null;
            /** Format: int32 */
            pending_transfers?: number | null;
            profit_today?: number | null;
            recent_activities: components["schemas"]["DashboardViewActivity"][];
            /** Format: date */
            today: string;
            top_selling_products?: components["schemas"]["DashboardViewProduct"][] | null;
            total_sales_today?: number | null;
            yesterday: components["schemas"]["DashboardViewYesterday"];
        };
        DashboardViewActivity: {
            amount?: number | null;
            /** Format: date-time */
            at: string;
            branch_name: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DashboardViewKind"];
            member_name?: string | null;
            number?: string | null;
            title?: string | null;
        };
        DashboardViewAnswer: {
            data: components["schemas"]["DashboardView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        /** @enum {string} */
        DashboardViewKind: "sale" | "debt_payment" | "ticket";
        DashboardViewProduct: {
            name: string;
            /** Format: uuid */
            product_id: string;
            quantity: number;
            total: number;
        };
        DashboardViewYesterday: {
            profit?: number | null;
            total_sales?: number | null;
        };
        Database: {
            status: string;
        };
        /** @enum {string} */
        DayOfWeek: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
        DebtAnalyticsView: {
            ageing: components["schemas"]["DebtAnalyticsViewAge"][];
            by_branch: components["schemas"]["DebtAnalyticsViewGroup"][];
            by_seller: components["schemas"]["DebtAnalyticsViewGroup"][];
            totals: components["schemas"]["DebtAnalyticsViewFigures"];
        };
        DebtAnalyticsViewAge: {
            amount: number;
            bucket: components["schemas"]["DebtAnalyticsViewBucket"];
            /** Format: int32 */
            count: number;
        };
        DebtAnalyticsViewAnswer: {
            data: components["schemas"]["DebtAnalyticsView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        /** @enum {string} */
        DebtAnalyticsViewBucket: "not_due" | "days_1_30" | "days_31_60" | "days_61_90" | "days_over_90";
        DebtAnalyticsViewFigures: {
            /** Format: int32 */
            count: number;
            overdue_amount: number;
            /** Format: int32 */
            overdue_count: number;
            remaining_amount: number;
        };
        DebtAnalyticsViewGroup: {
            /** Format: int32 */
            count: number;
            /** Format: uuid */
            id: string;
            name: string;
            overdue_amount: number;
            /** Format: int32 */
            overdue_count: number;
            remaining_amount: number;
        };
        DebtPaymentView: {
            amount: number;
            /** Format: uuid */
            debt_id: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DebtPaymentViewKind"];
            note?: string | null;
            /** Format: date-time */
            payment_date: string;
            payment_type?: components["schemas"]["PaymentMethod"] | null;
            /** Format: uuid */
            receipt_id: string;
            /** Format: uuid */
            recorded_by: string;
            recorded_by_name: string;
            remaining_amount: number;
            /** Format: uuid */
            reversed_by_id?: string | null;
            /** Format: uuid */
            reverses_id?: string | null;
            /** Format: uuid */
            shift_id?: string | null;
        };
        DebtPaymentViewAnswer: {
            data: components["schemas"]["DebtPaymentView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        /** @enum {string} */
        DebtPaymentViewKind: "payment" | "return" | "write_off";
        DebtPaymentViewPage: {
            data: components["schemas"]["DebtPaymentView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        /** @enum {string} */
        DebtStatus: "pending" | "overdue" | "paid" | "written_off";
        DebtView: {
            /** Format: uuid */
            branch_id: string;
            branch_name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            customer_phone?: string | null;
            /** Format: date */
            date: string;
            /** Format: uuid */
            id: string;
            installments: components["schemas"]["DebtViewInstallment"][];
            /** Format: date */
            next_due_date?: string | null;
            note?: string | null;
            overdue_amount: number;
            paid_amount: number;
            /** Format: date */
            payment_deadline: string;
            remaining_amount: number;
            returned_amount: number;
            /** Format: uuid */
            sale_id?: string | null;
            sale_number?: string | null;
            /** Format: uuid */
            seller_id: string;
            seller_name: string;
            status: components["schemas"]["DebtStatus"];
            total_amount: number;
            /** Format: date-time */
            updated_at: string;
            /** Format: int32 */
            version: number;
            written_off_amount: number;
        };
        DebtViewAnswer: {
            data: components["schemas"]["DebtView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        DebtViewInstallment: {
            amount: number;
            /** Format: date */
            due_date: string;
            /** Format: int32 */
            number: number;
            overdue: boolean;
            remaining_amount: number;
        };
        DebtViewPage: {
            data: components["schemas"]["DebtView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        DecideApproval: {
            note?: string | null;
        };
        /** @enum {string} */
        DecimalMark: "point" | "comma";
        DelayReport: {
            /** Format: date */
            from: string;
            rows: components["schemas"]["DelayReportRow"][];
            /** Format: date */
            to: string;
            totals: components["schemas"]["DelayReportDelays"];
        };
        DelayReportAnswer: {
            data: components["schemas"]["DelayReport"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        DelayReportDelays: {
            /** Format: int64 */
            first_response_late: number;
            /** Format: int64 */
            first_response_promised: number;
            /** Format: int64 */
            overdue_now: number;
            /** Format: int64 */
            resolution_late: number;
            /** Format: int64 */
            resolution_promised: number;
        };
        DelayReportRow: {
            /** Format: uuid */
            branch_id: string;
            branch_name: string;
            delays: components["schemas"]["DelayReportDelays"];
            priority: string;
        };
        DeskFigures: {
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            closed: number;
            /** Format: int64 */
            first_response_late: number;
            /** Format: int64 */
            first_response_promised: number;
            /** Format: int64 */
            first_response_seconds?: number | null;
            /** Format: int64 */
            opened: number;
            /** Format: int64 */
            rated: number;
            rating?: number | null;
            /** Format: int64 */
            resolution_late: number;
            /** Format: int64 */
            resolution_promised: number;
            /** Format: int64 */
            resolution_seconds?: number | null;
            /** Format: int64 */
            solved: number;
        };
        /** @enum {string} */
        DeskReportFilterGroupBy: "day" | "week" | "month" | "branch" | "category" | "priority" | "agent";
        /** @enum {string} */
        DeskReportFilterPriority: "low" | "medium" | "high" | "urgent";
        /** @enum {string} */
        DeskReportFilterStatus: "pending" | "in_progress" | "resolved" | "closed";
        DetailedHealth: {
            active_connections: components["schemas"]["Connections"];
            database: components["schemas"]["Database"];
            disk_space: components["schemas"]["Disk"];
            jobs: components["schemas"]["Jobs"];
            memory_usage: components["schemas"]["Memory"];
            problems: string[];
            status: string;
            /** Format: date-time */
            timestamp: string;
            /** Format: int64 */
            uptime_seconds: number;
        };
        /** @enum {string} */
        DiscountStatus: "running" | "coming" | "ended" | "inactive";
        /** @enum {string} */
        DiscountType: "percentage" | "fixed_amount";
        DiscountView: {
            applicable_to: components["schemas"]["ApplicableTo"];
            /** Format: uuid */
            branch_id?: string | null;
            branch_name?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by?: string | null;
            created_by_name?: string | null;
            discount_type: components["schemas"]["DiscountType"];
            discount_value: number;
            /** Format: date-time */
            end_date?: string | null;
            given_amount?: number | null;
            /** Format: uuid */
            id: string;
            is_active: boolean;
            /** Format: date */
            last_day?: string | null;
            name: string;
            /** Format: date-time */
            start_date: string;
            status: components["schemas"]["DiscountStatus"];
            /** Format: uuid */
            target_id?: string | null;
            target_name?: string | null;
            /** Format: date-time */
            updated_at: string;
            /** Format: int64 */
            usage_count?: number | null;
            /** Format: int32 */
            version: number;
        };
        DiscountViewAnswer: {
            data: components["schemas"]["DiscountView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        DiscountViewPage: {
            data: components["schemas"]["DiscountView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        Disk: {
            /** Format: int64 */
            free_bytes: number;
            /** Format: int64 */
            total_bytes: number;
        };
        EditAsset: {
            /** Format: uuid */
            branch_id: string;
            code?: string | null;
            name: string;
            place?: string | null;
            /** Format: int32 */
            version?: number | null;
        };
        EditBranch: {
            address?: string | null;
            code?: string | null;
            is_active?: boolean | null;
            name: string;
            name_en?: string | null;
            phone?: string | null;
            /** Format: int32 */
            version?: number | null;
            working_hours?: string | null;
        };
        EditCalendar: {
            branch_ids?: string[] | null;
            holidays?: components["schemas"]["EditCalendarHoliday"][] | null;
            hours: components["schemas"]["EditCalendarWeek"];
            is_default: boolean;
            name: string;
            /** Format: int32 */
            version?: number | null;
        };
        EditCalendarHoliday: {
            /** Format: date */
            day: string;
            name: string;
        };
        EditCalendarOpenHours: {
            from: string;
            to: string;
        };
        EditCalendarWeek: {
            friday?: components["schemas"]["EditCalendarOpenHours"][] | null;
            monday?: components["schemas"]["EditCalendarOpenHours"][] | null;
            saturday?: components["schemas"]["EditCalendarOpenHours"][] | null;
            sunday?: components["schemas"]["EditCalendarOpenHours"][] | null;
            thursday?: components["schemas"]["EditCalendarOpenHours"][] | null;
            tuesday?: components["schemas"]["EditCalendarOpenHours"][] | null;
            wednesday?: components["schemas"]["EditCalendarOpenHours"][] | null;
        };
        EditCannedReply: {
            body: string;
            /** Format: uuid */
            category_id?: string | null;
            language?: components["schemas"]["Language"] | null;
            name: string;
            /** Format: int32 */
            version?: number | null;
        };
        EditCategory: {
            name: string;
            names?: {
                [key: string]: string;
            } | null;
            /** Format: uuid */
            parent_id?: string | null;
            /** Format: int32 */
            position?: number | null;
            /** Format: int32 */
            version?: number | null;
        };
        EditChecklistItem: {
            done?: boolean | null;
            /** Format: int32 */
            position?: number | null;
            text: string;
        };
        EditCollection: {
            icon?: string | null;
            name: string;
            price_per_square_meter?: number | null;
            /** Format: int32 */
            version?: number | null;
        };
        EditCustomer: {
            accepts_reminders?: boolean | null;
            credit_limit?: number | null;
            language?: components["schemas"]["Language"] | null;
            name: string;
            notes?: string | null;
            phone?: string | null;
            /** Format: int32 */
            version?: number | null;
        };
        EditDiscount: {
            applicable_to: components["schemas"]["ApplicableTo"];
            /** Format: uuid */
            branch_id?: string | null;
            discount_type: components["schemas"]["DiscountType"];
            discount_value: number;
            end_date?: string | null;
            is_active?: boolean | null;
            name: string;
            start_date?: string | null;
            /** Format: uuid */
            target_id?: string | null;
            /** Format: int32 */
            version?: number | null;
        };
        EditOrganizationRules: {
            /** Format: int32 */
            audit_retention_months?: number;
            /** Format: int32 */
            backdate_days?: number;
            important_sale_amount?: number;
            requires_shift?: boolean | null;
            smallest_sellable_length?: number;
            /** Format: int32 */
            ticket_archive_months?: number | null;
            /** Format: int32 */
            ticket_auto_close_hours?: number | null;
            /** Format: int32 */
            ticket_reopen_days?: number | null;
        };
        EditProduct: {
            attributes?: {
                [key: string]: string;
            } | null;
            available_sizes?: string[] | null;
            barcode?: string | null;
            /** Format: uuid */
            branch_id?: string | null;
            buy_price?: number | null;
            category?: string | null;
            /** Format: uuid */
            category_id?: string | null;
            collection?: string | null;
            /** Format: uuid */
            collection_id?: string | null;
            low_stock_threshold?: number | null;
            /** Format: int32 */
            max_quantity?: number | null;
            name: string;
            notes?: string | null;
            photo?: string | null;
            photos?: string[] | null;
            quantity?: number | null;
            remaining_length?: number | null;
            sell_price?: number | null;
            sell_price_per_meter?: number | null;
            sku?: string | null;
            total_length?: number | null;
            type: components["schemas"]["ProductType"];
            variants?: components["schemas"]["EditProductVariantDetails"][] | null;
            /** Format: int32 */
            version?: number | null;
        };
        EditProductVariantDetails: {
            barcode?: string | null;
            buy_price?: number | null;
            quantity?: number | null;
            sell_price?: number | null;
            size?: string | null;
        };
        EditRole: {
            description?: string | null;
            max_discount_percent?: number | null;
            name: string;
            permissions: components["schemas"]["Permission"][];
            /** Format: int32 */
            version?: number | null;
        };
        EditSavedSearch: {
            filter: {
                [key: string]: string[];
            };
            is_shared?: boolean | null;
            name: string;
            /** Format: int32 */
            position?: number | null;
            /** Format: int32 */
            version?: number | null;
        };
        EditServiceLevel: {
            /** Format: uuid */
            category_id?: string | null;
            /** Format: int32 */
            first_response_minutes?: number | null;
            name: string;
            priority?: components["schemas"]["EditServiceLevelPriority"] | null;
            /** Format: int32 */
            resolution_minutes?: number | null;
            /** Format: int32 */
            version?: number | null;
            /** Format: int32 */
            warn_percent?: number | null;
        };
        /** @enum {string} */
        EditServiceLevelPriority: "low" | "medium" | "high" | "urgent";
        EditSize: {
            /** Format: uuid */
            collection_id?: string | null;
            size: string;
            /** Format: int32 */
            version?: number | null;
        };
        EditTeam: {
            description?: string | null;
            member_ids?: string[] | null;
            members?: string[] | null;
            name: string;
            /** Format: int32 */
            version?: number | null;
        };
        EditTicketCategory: {
            code?: string | null;
            default_priority?: components["schemas"]["TicketPriority"] | null;
            /** Format: uuid */
            default_team_id?: string | null;
            form?: components["schemas"]["FormField"][] | null;
            icon?: string | null;
            is_active?: boolean | null;
            name: string;
            names?: {
                [key: string]: string;
            } | null;
            /** Format: int32 */
            position?: number | null;
            /** Format: int32 */
            version?: number | null;
        };
        EditTill: {
            /** Format: uuid */
            branch_id: string;
            is_active?: boolean | null;
            name: string;
            /** Format: int32 */
            version?: number | null;
        };
        Failure: {
            error: components["schemas"]["FailureError"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        FailureError: {
            /** @enum {string} */
            code: "MALFORMED_REQUEST" | "UNSUPPORTED_API_VERSION" | "UNAUTHENTICATED" | "TOKEN_EXPIRED" | "INVALID_CREDENTIALS" | "FORBIDDEN" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "NOT_ACCEPTABLE" | "REQUEST_TIMEOUT" | "ALREADY_EXISTS" | "IN_USE" | "INSUFFICIENT_STOCK" | "CREDIT_LIMIT_EXCEEDED" | "SHIFT_REQUIRED" | "INVALID_TRANSITION" | "STALE_VERSION" | "REQUEST_IN_PROGRESS" | "PAYLOAD_TOO_LARGE" | "QUOTA_EXCEEDED" | "UNSUPPORTED_MEDIA_TYPE" | "VALIDATION_ERROR" | "IDEMPOTENCY_KEY_REUSED" | "ACCOUNT_LOCKED" | "RATE_LIMITED" | "INTERNAL_ERROR" | "UNAVAILABLE";
            details: {
                [key: string]: unknown;
            };
            message: string;
            trace_id?: string | null;
        };
        /** @enum {string} */
        FileEncoding: "utf_8" | "utf_16le" | "utf_16be" | "windows_1251" | "windows_1256";
        FileLink: {
            /** Format: uuid */
            id: string;
            thumbnail_url: string;
            url: string;
        };
        FileView: {
            /** Format: date-time */
            created_at: string;
            file_path: string;
            /** Format: int64 */
            file_size: number;
            file_type: string;
            filename: string;
            /** Format: int32 */
            height?: number | null;
            /** Format: uuid */
            id: string;
            original_filename: string;
            /** Format: uuid */
            owner_id?: string | null;
            owner_type?: string | null;
            thumbnail_url?: string | null;
            /** Format: uuid */
            ticket_id?: string | null;
            /** Format: uuid */
            uploaded_by_id?: string | null;
            url: string;
            /** Format: int32 */
            width?: number | null;
        };
        FileViewAnswer: {
            data: components["schemas"]["FileView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        FileViewPage: {
            data: components["schemas"]["FileView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        FormField: {
            choices?: components["schemas"]["FormFieldChoice"][] | null;
            key: string;
            label: string;
            labels?: {
                [key: string]: string;
            } | null;
            required?: boolean | null;
            type: components["schemas"]["FormFieldType"];
        };
        FormFieldChoice: {
            label: string;
            labels?: {
                [key: string]: string;
            } | null;
            value: string;
        };
        /** @enum {string} */
        FormFieldType: "text" | "number" | "date" | "choice" | "yes_no";
        GroupedReport: {
            /** Format: date */
            from: string;
            rows: components["schemas"]["GroupedReportRow"][];
            /** Format: date */
            to: string;
            totals: components["schemas"]["DeskFigures"];
        };
        GroupedReportAnswer: {
            data: components["schemas"]["GroupedReport"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        GroupedReportRow: {
            figures: components["schemas"]["DeskFigures"];
            key: string;
            label: string;
        };
        Health: {
            database: string;
            problems: string[];
            status: string;
            /** Format: date-time */
            timestamp: string;
        };
        HistoryView: {
            /** Format: uuid */
            changed_by_id?: string | null;
            changed_by_name?: string | null;
            comment?: string | null;
            /** Format: date-time */
            created_at: string;
            details?: {
                [key: string]: unknown;
            } | null;
            from?: string | null;
            from_name?: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            status: components["schemas"]["TicketStatus"];
            /** Format: uuid */
            ticket_id: string;
            to?: string | null;
            to_name?: string | null;
        };
        HistoryViewPage: {
            data: components["schemas"]["HistoryView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        Jobs: {
            /** Format: int32 */
            failing: number;
            /** Format: int32 */
            waiting: number;
        };
        /** @enum {string} */
        Language: "en" | "fa" | "uz" | "ru";
        LinkTicket: {
            kind: components["schemas"]["LinkTicketKind"];
            /** Format: uuid */
            ticket_id: string;
        };
        /** @enum {string} */
        LinkTicketKind: "related" | "child_of" | "parent_of";
        MembersPerson: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        MembersPersonPage: {
            data: components["schemas"]["MembersPerson"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        MemberView: {
            /** Format: uuid */
            branch_id?: string | null;
            can_add_products?: boolean | null;
            /** Format: date-time */
            created_at: string;
            email?: string | null;
            extra_permissions?: components["schemas"]["Permission"][] | null;
            full_name: string;
            /** Format: uuid */
            id: string;
            is_active: boolean;
            language: string;
            /** Format: date-time */
            locked_until?: string | null;
            phone_number?: string | null;
            photo?: components["schemas"]["FileLink"] | null;
            role?: string | null;
            roles?: components["schemas"]["RoleGrant"][] | null;
            /** Format: date-time */
            updated_at: string;
            username: string;
            /** Format: int32 */
            version: number;
        };
        MemberViewAnswer: {
            data: components["schemas"]["MemberView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        MemberViewPage: {
            data: components["schemas"]["MemberView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        Memory: {
            /** Format: int64 */
            most_bytes: number;
            /** Format: int64 */
            used_bytes: number;
        };
        MergeCustomer: {
            /** Format: uuid */
            into_id: string;
        };
        MergeTicket: {
            comment?: string | null;
            /** Format: uuid */
            into_id: string;
        };
        /** @enum {string} */
        Metric: "first_response" | "resolution";
        MoveCash: {
            amount: number;
            reason: string;
            type: components["schemas"]["ShiftCashViewType"];
        };
        NewDebt: {
            /** Format: uuid */
            branch_id?: string | null;
            /** Format: uuid */
            customer_id?: string | null;
            customer_name?: string | null;
            customer_phone?: string | null;
            installments?: components["schemas"]["PlannedPart"][] | null;
            note?: string | null;
            /** Format: date */
            payment_deadline?: string | null;
            total_amount: number;
        };
        OpenShift: {
            /** Format: uuid */
            branch_id?: string | null;
            opening_float: number;
            /** Format: uuid */
            till_id?: string | null;
        };
        OpenTicket: {
            /** Format: uuid */
            asset_id?: string | null;
            asset_name?: string | null;
            /** Format: uuid */
            assigned_to_id?: string | null;
            attachments?: string[] | null;
            /** Format: uuid */
            branch_id?: string | null;
            category?: string | null;
            /** Format: uuid */
            category_id?: string | null;
            description?: string | null;
            fields?: {
                [key: string]: unknown;
            } | null;
            priority?: components["schemas"]["TicketPriority"] | null;
            source?: components["schemas"]["TicketSource"] | null;
            tags?: string[] | null;
            /** Format: uuid */
            team_id?: string | null;
            title: string;
            /** Format: uuid */
            user_id?: string | null;
        };
        OrganizationSettings: {
            /** Format: int32 */
            audit_retention_months: number;
            /** Format: int32 */
            backdate_days: number;
            important_sale_amount: number;
            requires_shift: boolean;
            smallest_sellable_length: number;
            /** Format: int32 */
            ticket_archive_months: number;
            /** Format: int32 */
            ticket_auto_close_hours: number;
            /** Format: int32 */
            ticket_reopen_days: number;
        };
        OrganizationView: {
            calendar: string;
            currency: string;
            /** Format: uuid */
            id: string;
            language: string;
            modules: string[];
            name: string;
            settings: components["schemas"]["OrganizationSettings"];
            slug: string;
            time_zone: string;
            /** Format: int32 */
            version: number;
            week_start: components["schemas"]["DayOfWeek"];
        };
        OrganizationViewAnswer: {
            data: components["schemas"]["OrganizationView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        OverviewReport: {
            /** Format: date */
            from: string;
            now: components["schemas"]["OverviewReportQueue"];
            open_by_priority: components["schemas"]["OverviewReportOpen"][];
            previous: components["schemas"]["DeskFigures"];
            /** Format: date */
            to: string;
            totals: components["schemas"]["DeskFigures"];
        };
        OverviewReportAnswer: {
            data: components["schemas"]["OverviewReport"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        OverviewReportOpen: {
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            overdue: number;
            priority: string;
        };
        OverviewReportQueue: {
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            overdue: number;
            /** Format: int64 */
            unassigned: number;
            /** Format: int64 */
            waiting: number;
        };
        PageInfo: {
            next_cursor?: string | null;
            /** Format: int32 */
            number?: number | null;
            /** Format: int32 */
            pages?: number | null;
            /** Format: int32 */
            size: number;
            /** Format: int32 */
            total?: number | null;
            total_capped?: boolean | null;
        };
        PartialEditAsset: {
            /** Format: uuid */
            branch_id?: string;
            code?: string | null;
            name?: string;
            place?: string | null;
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditBranch: {
            address?: string | null;
            code?: string | null;
            is_active?: boolean | null;
            name?: string;
            name_en?: string | null;
            phone?: string | null;
            /** Format: int32 */
            version?: number | null;
            working_hours?: string | null;
        };
        PartialEditCalendar: {
            branch_ids?: string[] | null;
            holidays?: components["schemas"]["EditCalendarHoliday"][] | null;
            hours?: components["schemas"]["EditCalendarWeek"];
            is_default?: boolean;
            name?: string;
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditCannedReply: {
            body?: string;
            /** Format: uuid */
            category_id?: string | null;
            language?: components["schemas"]["Language"] | null;
            name?: string;
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditCategory: {
            name?: string;
            names?: {
                [key: string]: string;
            } | null;
            /** Format: uuid */
            parent_id?: string | null;
            /** Format: int32 */
            position?: number | null;
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditChecklistItem: {
            done?: boolean | null;
            /** Format: int32 */
            position?: number | null;
            text?: string;
        };
        PartialEditCollection: {
            icon?: string | null;
            name?: string;
            price_per_square_meter?: number | null;
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditComment: {
            comment?: string;
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditCustomer: {
            accepts_reminders?: boolean | null;
            credit_limit?: number | null;
            language?: components["schemas"]["Language"] | null;
            name?: string;
            notes?: string | null;
            phone?: string | null;
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditDebt: {
            installments?: components["schemas"]["PlannedPart"][];
            note?: string | null;
            /** Format: date */
            payment_deadline?: string;
            reason?: string | null;
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditDiscount: {
            applicable_to?: components["schemas"]["ApplicableTo"];
            /** Format: uuid */
            branch_id?: string | null;
            discount_type?: components["schemas"]["DiscountType"];
            discount_value?: number;
            end_date?: string | null;
            is_active?: boolean | null;
            name?: string;
            start_date?: string | null;
            /** Format: uuid */
            target_id?: string | null;
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditOrganization: {
            calendar?: string;
            language?: components["schemas"]["Language"];
            modules?: string[];
            name?: string;
            settings?: components["schemas"]["EditOrganizationRules"];
            time_zone?: string;
            /** Format: int32 */
            version?: number | null;
            week_start?: components["schemas"]["DayOfWeek"];
        };
        PartialEditProduct: {
            attributes?: {
                [key: string]: string;
            } | null;
            available_sizes?: string[] | null;
            barcode?: string | null;
            /** Format: uuid */
            branch_id?: string | null;
            buy_price?: number | null;
            category?: string | null;
            /** Format: uuid */
            category_id?: string | null;
            collection?: string | null;
            /** Format: uuid */
            collection_id?: string | null;
            low_stock_threshold?: number | null;
            /** Format: int32 */
            max_quantity?: number | null;
            name?: string;
            notes?: string | null;
            photo?: string | null;
            photos?: string[] | null;
            quantity?: number | null;
            remaining_length?: number | null;
            sell_price?: number | null;
            sell_price_per_meter?: number | null;
            sku?: string | null;
            total_length?: number | null;
            type?: components["schemas"]["ProductType"];
            variants?: components["schemas"]["EditProductVariantDetails"][] | null;
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditRole: {
            description?: string | null;
            max_discount_percent?: number | null;
            name?: string;
            permissions?: components["schemas"]["Permission"][];
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditRoll: {
            code?: string;
            dye_lot?: string | null;
            price_per_meter?: number | null;
            /** Format: int32 */
            version?: number | null;
            width?: number | null;
        };
        PartialEditSavedSearch: {
            filter?: {
                [key: string]: string[];
            };
            is_shared?: boolean | null;
            name?: string;
            /** Format: int32 */
            position?: number | null;
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditServiceLevel: {
            /** Format: uuid */
            category_id?: string | null;
            /** Format: int32 */
            first_response_minutes?: number | null;
            name?: string;
            priority?: components["schemas"]["EditServiceLevelPriority"] | null;
            /** Format: int32 */
            resolution_minutes?: number | null;
            /** Format: int32 */
            version?: number | null;
            /** Format: int32 */
            warn_percent?: number | null;
        };
        PartialEditSize: {
            /** Format: uuid */
            collection_id?: string | null;
            size?: string;
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditTeam: {
            description?: string | null;
            member_ids?: string[] | null;
            members?: string[] | null;
            name?: string;
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditTicket: {
            /** Format: uuid */
            asset_id?: string | null;
            asset_name?: string | null;
            /** Format: uuid */
            assigned_to_id?: string | null;
            /** Format: uuid */
            branch_id?: string | null;
            category?: string | null;
            /** Format: uuid */
            category_id?: string | null;
            description?: string | null;
            description_truncated?: boolean | null;
            fields?: {
                [key: string]: unknown;
            } | null;
            priority?: components["schemas"]["TicketPriority"] | null;
            status?: components["schemas"]["TicketStatus"] | null;
            tags?: string[] | null;
            /** Format: uuid */
            team_id?: string | null;
            title?: string;
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditTicketCategory: {
            code?: string | null;
            default_priority?: components["schemas"]["TicketPriority"] | null;
            /** Format: uuid */
            default_team_id?: string | null;
            form?: components["schemas"]["FormField"][] | null;
            icon?: string | null;
            is_active?: boolean | null;
            name?: string;
            names?: {
                [key: string]: string;
            } | null;
            /** Format: int32 */
            position?: number | null;
            /** Format: int32 */
            version?: number | null;
        };
        PartialEditTill: {
            /** Format: uuid */
            branch_id?: string;
            is_active?: boolean | null;
            name?: string;
            /** Format: int32 */
            version?: number | null;
        };
        PartialOwnAccountProfile: {
            /** Format: email */
            email?: string | null;
            full_name?: string;
            language?: components["schemas"]["Language"];
            phone_number?: string | null;
            /** Format: int32 */
            version?: number | null;
        };
        PartialUpdateMember: {
            /** Format: uuid */
            branch_id?: string | null;
            can_add_products?: boolean | null;
            /** Format: email */
            email?: string | null;
            extra_permissions?: components["schemas"]["Permission"][];
            full_name?: string;
            is_active?: boolean;
            language?: components["schemas"]["Language"];
            phone_number?: string | null;
            role?: string | null;
            roles?: components["schemas"]["RoleGrant"][];
            /** @description Matches `[\p{L}\p{Nd}._-]{2,64}`, with the classes of Unicode */
            username?: string;
            /** Format: int32 */
            version?: number | null;
        };
        PayDebt: {
            amount: number;
            note?: string | null;
            payment_type?: components["schemas"]["PaymentMethod"] | null;
            /** Format: uuid */
            till_id?: string | null;
        };
        PayDebts: {
            amount: number;
            note?: string | null;
            payment_type?: components["schemas"]["PaymentMethod"] | null;
            shares?: components["schemas"]["PayDebtsShare"][] | null;
            /** Format: uuid */
            till_id?: string | null;
        };
        PayDebtsShare: {
            amount: number;
            /** Format: uuid */
            debt_id: string;
        };
        /** @enum {string} */
        PaymentMethod: "cash" | "card" | "transfer";
        /** @enum {string} */
        PaymentType: "cash" | "card" | "transfer";
        /** @enum {string} */
        PeriodRange: "today" | "yesterday" | "week" | "month" | "year" | "custom";
        /** @enum {string} */
        Permission: "users.view" | "users.create" | "users.update" | "users.delete" | "roles.view" | "roles.manage" | "branches.manage" | "organization.update" | "audit.view" | "products.view" | "products.view_cost" | "products.create" | "products.update" | "products.delete" | "products.change_prices" | "products.import" | "catalog.manage" | "stock.view" | "stock.view_other_branches" | "stock.receive" | "stock.adjust" | "stock.transfer" | "sales.view" | "sales.create" | "sales.discount" | "sales.below_cost" | "sales.backdate" | "sales.view_analytics" | "sales.view_profit" | "discounts.view" | "discounts.manage" | "discounts.approve" | "customers.view" | "customers.create" | "customers.update" | "customers.delete" | "customers.set_limit" | "debts.view" | "debts.create" | "debts.update" | "debts.pay" | "debts.reverse" | "debts.write_off" | "shifts.view" | "shifts.view_expected" | "shifts.work" | "shifts.manage" | "tickets.create" | "tickets.view" | "tickets.view_internal" | "tickets.work" | "tickets.delete" | "tickets.view_reports" | "desk.manage";
        PermissionView: {
            code: components["schemas"]["Permission"];
            description: string;
            group: string;
            group_name: string;
        };
        PermissionViewPage: {
            data: components["schemas"]["PermissionView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        PlannedPart: {
            amount: number;
            /** Format: date */
            due_date: string;
        };
        PriceChangeView: {
            /** Format: uuid */
            category_id?: string | null;
            /** Format: uuid */
            collection_id?: string | null;
            /** Format: date-time */
            created_at?: string | null;
            created_by_name?: string | null;
            figures?: components["schemas"]["PriceChangeViewFigures"] | null;
            fingerprint?: string | null;
            /** Format: uuid */
            id?: string | null;
            items: components["schemas"]["PriceChangeViewItem"][];
            kind: components["schemas"]["ChangePricesKind"];
            /** Format: int32 */
            product_count: number;
            q?: string | null;
            round_to?: number | null;
            /** Format: date-time */
            undone_at?: string | null;
            value: number;
        };
        PriceChangeViewAnswer: {
            data: components["schemas"]["PriceChangeView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        PriceChangeViewFigures: {
            /** Format: int32 */
            large_count: number;
            mean_share?: number | null;
            /** Format: int32 */
            price_count: number;
            /** Format: int32 */
            zero_count: number;
        };
        PriceChangeViewItem: {
            field: string;
            new_price: number;
            old_price: number;
            /** Format: uuid */
            product_id: string;
            product_name: string;
            size?: string | null;
            /** Format: uuid */
            variant_id?: string | null;
            was_own: boolean;
        };
        PriceChangeViewItemPage: {
            data: components["schemas"]["PriceChangeViewItem"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        PriceChangeViewPage: {
            data: components["schemas"]["PriceChangeView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        ProductDiscountsView: {
            /** Format: uuid */
            branch_id?: string | null;
            /** Format: uuid */
            product_id: string;
            variants: components["schemas"]["ProductDiscountsViewVariantPrice"][];
        };
        ProductDiscountsViewAnswer: {
            data: components["schemas"]["ProductDiscountsView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        ProductDiscountsViewRunningDiscount: {
            discount_type: components["schemas"]["DiscountType"];
            discount_value: number;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int32 */
            version: number;
        };
        ProductDiscountsViewVariantPrice: {
            discount?: components["schemas"]["ProductDiscountsViewRunningDiscount"] | null;
            list_price?: number | null;
            price?: number | null;
            size?: string | null;
            /** Format: uuid */
            variant_id: string;
        };
        ProductImportResult: {
            collections_created: string[];
            doubtful_numbers: components["schemas"]["ColumnNumbersDoubtful"][];
            dry_run: boolean;
            first_rows: components["schemas"]["UnderstoodRow"][];
            opening_meters: number;
            opening_pieces: number;
            /** Format: int32 */
            products_created: number;
            read_as: components["schemas"]["SheetReadAs"];
        };
        ProductImportResultAnswer: {
            data: components["schemas"]["ProductImportResult"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        ProductStockChoice: {
            /** Format: int32 */
            products: number;
            value: string;
        };
        ProductStockChoicePage: {
            data: components["schemas"]["ProductStockChoice"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        /** @enum {string} */
        ProductType: "unit" | "meter";
        ProductView: {
            attributes: {
                [key: string]: unknown;
            };
            available_sizes: string[];
            barcode?: string | null;
            /** Format: uuid */
            branch_id?: string | null;
            buy_price?: number | null;
            category: string;
            /** Format: uuid */
            category_id: string;
            collection?: string | null;
            /** Format: uuid */
            collection_id?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            low_stock_threshold?: number | null;
            /** Format: int32 */
            max_quantity?: number | null;
            name: string;
            notes?: string | null;
            photo?: string | null;
            photos: components["schemas"]["FileLink"][];
            quantity?: number | null;
            remaining_length?: number | null;
            sell_price?: number | null;
            sell_price_per_meter?: number | null;
            sku?: string | null;
            stock?: components["schemas"]["ProductViewBranchStock"][] | null;
            stock_status?: components["schemas"]["ProductViewStockStatus"] | null;
            total_length?: number | null;
            type: components["schemas"]["ProductType"];
            /** Format: date-time */
            updated_at: string;
            variants: components["schemas"]["ProductViewVariantView"][];
            /** Format: int32 */
            version: number;
        };
        ProductViewAnswer: {
            data: components["schemas"]["ProductView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        ProductViewBranchStock: {
            /** Format: uuid */
            branch_id: string;
            quantity: number;
        };
        ProductViewPage: {
            data: components["schemas"]["ProductView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        /** @enum {string} */
        ProductViewStockStatus: "in_stock" | "low_stock" | "out_of_stock";
        ProductViewVariantView: {
            barcode?: string | null;
            buy_price?: number | null;
            /** Format: uuid */
            id: string;
            length?: number | null;
            list_price?: number | null;
            quantity?: number | null;
            sell_price?: number | null;
            size?: string | null;
            width?: number | null;
        };
        ProfitView: {
            /** Format: date */
            from: string;
            group_by: components["schemas"]["ProfitViewGroupBy"];
            rows: components["schemas"]["ProfitViewRow"][];
            /** Format: date */
            to: string;
            totals: components["schemas"]["ProfitViewRow"];
        };
        ProfitViewAnswer: {
            data: components["schemas"]["ProfitView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        /** @enum {string} */
        ProfitViewGroupBy: "day" | "week" | "month" | "branch" | "seller" | "category" | "product";
        ProfitViewRow: {
            cost: number;
            director_profit: number;
            discount: number;
            key: string;
            label: string;
            margin: number;
            profit: number;
            /** Format: int64 */
            receipts: number;
            total: number;
        };
        RateTicket: {
            comment?: string | null;
            /** Format: int32 */
            rating: number;
        };
        ReceiveGoods: {
            /** Format: uuid */
            branch_id: string;
            lines: components["schemas"]["ReceiveGoodsLine"][];
            note?: string | null;
            supplier?: string | null;
        };
        ReceiveGoodsLine: {
            dye_lot?: string | null;
            /** Format: uuid */
            product_id?: string | null;
            quantity: number;
            roll_code?: string | null;
            size?: string | null;
            unit_cost?: number | null;
            /** Format: uuid */
            variant_id?: string | null;
            width?: number | null;
        };
        RecordSale: {
            amount?: number | null;
            /** Format: uuid */
            approval_id?: string | null;
            /** Format: uuid */
            branch_id?: string | null;
            customer?: components["schemas"]["RecordSaleCustomer"] | null;
            /** Format: uuid */
            customer_id?: string | null;
            customer_name?: string | null;
            customer_phone?: string | null;
            date?: string | null;
            debt?: components["schemas"]["RecordSaleDebt"] | null;
            lines?: components["schemas"]["RecordSaleLine"][] | null;
            note?: string | null;
            payment_type?: components["schemas"]["SaleViewPaidBy"] | null;
            payments?: components["schemas"]["RecordSalePayment"][] | null;
            /** Format: uuid */
            product_id?: string | null;
            quantity?: number | null;
            /** Format: uuid */
            roll_id?: string | null;
            size?: string | null;
            /** Format: date-time */
            sold_at?: string | null;
            /** Format: uuid */
            till_id?: string | null;
            /** Format: uuid */
            variant_id?: string | null;
        };
        RecordSaleCustomer: {
            name?: string | null;
            phone?: string | null;
        };
        RecordSaleDebt: {
            installments?: components["schemas"]["PlannedPart"][] | null;
            /** Format: date */
            payment_deadline?: string | null;
        };
        RecordSaleLine: {
            amount?: number | null;
            /** Format: uuid */
            discount_id?: string | null;
            /** Format: int32 */
            discount_version?: number | null;
            /** Format: uuid */
            product_id?: string | null;
            quantity: number;
            /** Format: uuid */
            roll_id?: string | null;
            size?: string | null;
            unit_price?: number | null;
            /** Format: uuid */
            variant_id?: string | null;
            waste?: number | null;
        };
        RecordSalePayment: {
            amount: number;
            given_amount?: number | null;
            type: components["schemas"]["PaymentType"];
        };
        Refresh: {
            refresh_token?: string | null;
        };
        RenderedReply: {
            text: string;
        };
        RenderedReplyAnswer: {
            data: components["schemas"]["RenderedReply"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        RenderReply: {
            /** Format: uuid */
            ticket_id: string;
        };
        /** @enum {string} */
        Rendition: "full" | "thumbnail";
        ResetPassword: {
            password: string;
        };
        ReversePayment: {
            reason: string;
        };
        RoleGrant: {
            branch_ids: string[];
            /** Format: uuid */
            role_id: string;
        };
        RoleView: {
            built_in?: string | null;
            description?: string | null;
            /** Format: uuid */
            id: string;
            max_discount_percent: number;
            /** Format: int32 */
            member_count: number;
            name: string;
            permissions: components["schemas"]["Permission"][];
            /** Format: int32 */
            version: number;
        };
        RoleViewAnswer: {
            data: components["schemas"]["RoleView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        RoleViewPage: {
            data: components["schemas"]["RoleView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        RollView: {
            /** Format: uuid */
            branch_id: string;
            code: string;
            dye_lot?: string | null;
            first_length: number;
            /** Format: uuid */
            id: string;
            is_remnant: boolean;
            moved_length: number;
            price_per_meter?: number | null;
            remaining_length: number;
            sold_length: number;
            value?: number | null;
            /** Format: uuid */
            variant_id: string;
            /** Format: int32 */
            version: number;
            waste_length: number;
            width?: number | null;
            written_off_length: number;
        };
        RollViewAnswer: {
            data: components["schemas"]["RollView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        RollViewPage: {
            data: components["schemas"]["RollView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        SaleView: {
            amount: number;
            /** Format: uuid */
            branch_id: string;
            branch_name: string;
            cost?: number | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            customer_id?: string | null;
            customer_name?: string | null;
            customer_phone?: string | null;
            /** Format: date-time */
            date: string;
            debt?: components["schemas"]["SaleViewOnCredit"] | null;
            director_profit?: number | null;
            discount: number;
            /** Format: uuid */
            id: string;
            late: boolean;
            /** Format: uuid */
            late_from_shift_id?: string | null;
            lines: components["schemas"]["SaleViewLineView"][];
            list_amount: number;
            margin?: number | null;
            note?: string | null;
            number: string;
            payment_type: components["schemas"]["SaleViewPaidBy"];
            payments: components["schemas"]["SaleViewPaymentView"][];
            /** Format: uuid */
            product_id?: string | null;
            profit: number;
            quantity?: number | null;
            /** Format: uuid */
            seller_id: string;
            seller_name: string;
            /** Format: uuid */
            shift_id?: string | null;
            /** Format: date */
            sold_on: string;
        };
        SaleViewAnswer: {
            data: components["schemas"]["SaleView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        SaleViewLineView: {
            amount: number;
            cost?: number | null;
            director_profit?: number | null;
            discount: number;
            /** Format: uuid */
            discount_id?: string | null;
            discount_name?: string | null;
            /** Format: int32 */
            discount_version?: number | null;
            /** Format: int32 */
            line: number;
            list_amount: number;
            list_price: number;
            /** Format: uuid */
            product_id: string;
            product_name: string;
            profit: number;
            quantity: number;
            roll_code?: string | null;
            /** Format: uuid */
            roll_id?: string | null;
            size?: string | null;
            unit: string;
            /** Format: uuid */
            variant_id: string;
            waste: number;
        };
        SaleViewOnCredit: {
            /** Format: uuid */
            id: string;
            installments: components["schemas"]["PlannedPart"][];
            /** Format: date */
            payment_deadline: string;
            total_amount: number;
        };
        SaleViewPage: {
            data: components["schemas"]["SaleView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        /** @enum {string} */
        SaleViewPaidBy: "cash" | "card" | "transfer" | "credit" | "mixed";
        SaleViewPaymentView: {
            amount: number;
            change_amount?: number | null;
            given_amount?: number | null;
            type: components["schemas"]["PaymentType"];
        };
        SavedSearchView: {
            capped?: boolean | null;
            /** Format: int32 */
            count?: number | null;
            filter: {
                [key: string]: string[];
            };
            /** Format: uuid */
            id: string;
            is_shared: boolean;
            name: string;
            own: boolean;
            owner_name: string;
            /** Format: int32 */
            position: number;
            /** Format: int32 */
            version: number;
        };
        SavedSearchViewAnswer: {
            data: components["schemas"]["SavedSearchView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        SavedSearchViewPage: {
            data: components["schemas"]["SavedSearchView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        SearchHit: {
            amount?: number | null;
            /** Format: date-time */
            at?: string | null;
            highlights: components["schemas"]["SearchHitHighlight"][];
            /** Format: uuid */
            id: string;
            line: string;
            title: string;
            type: components["schemas"]["SearchType"];
        };
        SearchHitHighlight: {
            /** Format: int32 */
            end: number;
            part: components["schemas"]["SearchHitPart"];
            /** Format: int32 */
            start: number;
        };
        SearchHitPage: {
            data: components["schemas"]["SearchHit"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        /** @enum {string} */
        SearchHitPart: "title" | "line";
        /** @enum {string} */
        SearchType: "product" | "sale" | "customer" | "debt" | "ticket" | "member" | "branch";
        ServiceLevelView: {
            /** Format: uuid */
            category_id?: string | null;
            /** Format: int32 */
            first_response_minutes?: number | null;
            /** Format: uuid */
            id: string;
            name: string;
            priority?: string | null;
            /** Format: int32 */
            resolution_minutes?: number | null;
            /** Format: int32 */
            version: number;
            /** Format: int32 */
            warn_percent: number;
        };
        ServiceLevelViewAnswer: {
            data: components["schemas"]["ServiceLevelView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        ServiceLevelViewPage: {
            data: components["schemas"]["ServiceLevelView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        SessionView: {
            address?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            is_current: boolean;
            /** Format: date-time */
            last_seen_at: string;
            program?: string | null;
        };
        SessionViewPage: {
            data: components["schemas"]["SessionView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        SheetReadAs: {
            encoding?: components["schemas"]["FileEncoding"] | null;
            separator?: string | null;
            sheet?: string | null;
        };
        ShiftCashView: {
            amount: number;
            /** Format: uuid */
            id: string;
            reason: string;
            /** Format: date-time */
            recorded_at: string;
            /** Format: uuid */
            recorded_by: string;
            recorded_by_name: string;
            /** Format: uuid */
            shift_id: string;
            type: components["schemas"]["ShiftCashViewType"];
        };
        ShiftCashViewAnswer: {
            data: components["schemas"]["ShiftCashView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        /** @enum {string} */
        ShiftCashViewType: "cash_in" | "cash_out";
        /** @enum {string} */
        ShiftMoneyKind: "sale" | "receipt" | "late_receipt" | "debt_payment" | "debt_reversal" | "refund" | "cash_in" | "cash_out";
        /** @enum {string} */
        ShiftMoneyType: "cash" | "card" | "transfer" | "credit";
        ShiftReportView: {
            cash: components["schemas"]["ShiftCashView"][];
            figures?: components["schemas"]["ShiftReportViewFigures"] | null;
            shift: components["schemas"]["ShiftView"];
        };
        ShiftReportViewAnswer: {
            data: components["schemas"]["ShiftReportView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        ShiftReportViewFigures: {
            credit_amount: number;
            expected_cash: number;
            /** Format: int32 */
            late_sale_count: number;
            lines: components["schemas"]["ShiftReportViewLine"][];
            sale_amount: number;
            /** Format: int32 */
            sale_count: number;
            totals: components["schemas"]["ShiftReportViewTotal"][];
        };
        ShiftReportViewLine: {
            amount: number;
            /** Format: int32 */
            count: number;
            kind: components["schemas"]["ShiftMoneyKind"];
            payment_type: components["schemas"]["ShiftMoneyType"];
        };
        ShiftReportViewTotal: {
            amount: number;
            payment_type: components["schemas"]["ShiftMoneyType"];
        };
        /** @enum {string} */
        ShiftStatus: "open" | "closed";
        ShiftView: {
            /** Format: uuid */
            branch_id: string;
            branch_name: string;
            /** Format: date-time */
            closed_at?: string | null;
            /** Format: uuid */
            closed_by?: string | null;
            closed_by_name?: string | null;
            counted: components["schemas"]["ShiftViewCount"][];
            counted_cash?: number | null;
            difference?: number | null;
            expected_cash?: number | null;
            /** Format: uuid */
            id: string;
            note?: string | null;
            /** Format: int32 */
            number: number;
            /** Format: date-time */
            opened_at: string;
            /** Format: uuid */
            opened_by: string;
            opened_by_name: string;
            opening_float: number;
            status: components["schemas"]["ShiftStatus"];
            /** Format: uuid */
            till_id: string;
            till_name: string;
        };
        ShiftViewAnswer: {
            data: components["schemas"]["ShiftView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        ShiftViewCount: {
            counted: number;
            difference: number;
            expected: number;
            type: components["schemas"]["ShiftMoneyType"];
        };
        ShiftViewPage: {
            data: components["schemas"]["ShiftView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        SignedInMember: {
            branch_discounts: components["schemas"]["SignedInMemberBranchDiscount"][];
            /** Format: uuid */
            branch_id?: string | null;
            branches: components["schemas"]["BranchView"][];
            can_add_products?: boolean | null;
            /** Format: date-time */
            created_at: string;
            email?: string | null;
            extra_permissions?: components["schemas"]["Permission"][] | null;
            full_name: string;
            /** Format: uuid */
            id: string;
            is_active: boolean;
            language: string;
            /** Format: date-time */
            locked_until?: string | null;
            max_discount_percent: number;
            organization: components["schemas"]["OrganizationView"];
            permissions: components["schemas"]["Permission"][];
            phone_number?: string | null;
            photo?: components["schemas"]["FileLink"] | null;
            role?: string | null;
            role_names: string[];
            roles?: components["schemas"]["RoleGrant"][] | null;
            scopes: components["schemas"]["SignedInMemberPermissionScope"][];
            /** Format: date-time */
            updated_at: string;
            username: string;
            /** Format: int32 */
            version: number;
        };
        SignedInMemberAnswer: {
            data: components["schemas"]["SignedInMember"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        SignedInMemberBranchDiscount: {
            /** Format: uuid */
            branch_id: string;
            max_discount_percent: number;
        };
        SignedInMemberPermissionScope: {
            branch_ids: string[];
            permission: components["schemas"]["Permission"];
        };
        SizeView: {
            /** Format: uuid */
            collection_id?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            length: number;
            size: string;
            /** Format: int32 */
            version: number;
            width: number;
        };
        SizeViewAnswer: {
            data: components["schemas"]["SizeView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        SizeViewPage: {
            data: components["schemas"]["SizeView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        SpendTime: {
            /** Format: int32 */
            minutes: number;
            note?: string | null;
            /** Format: date */
            spent_on?: string | null;
        };
        SplitTicket: {
            /** Format: uuid */
            category_id?: string | null;
            /** Format: uuid */
            comment_id: string;
            fields?: {
                [key: string]: unknown;
            } | null;
            title: string;
        };
        StatementView: {
            closing_balance: number;
            /** Format: uuid */
            customer_id: string;
            customer_name: string;
            customer_phone?: string | null;
            debt_amount: number;
            /** Format: date */
            end_date: string;
            lines: components["schemas"]["StatementViewLine"][];
            opening_balance: number;
            paid_amount: number;
            /** Format: date */
            start_date: string;
        };
        StatementViewAnswer: {
            data: components["schemas"]["StatementView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        /** @enum {string} */
        StatementViewKind: "debt" | "payment" | "return" | "write_off";
        StatementViewLine: {
            amount: number;
            /** Format: date-time */
            at: string;
            balance: number;
            branch_name: string;
            /** Format: date */
            date: string;
            /** Format: uuid */
            debt_id: string;
            kind: components["schemas"]["StatementViewKind"];
            note?: string | null;
            sale_number?: string | null;
        };
        StockDocumentView: {
            /** Format: uuid */
            branch_id: string;
            branch_name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by?: string | null;
            created_by_name?: string | null;
            first_product_name?: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: int32 */
            line_count: number;
            movements: components["schemas"]["StockDocumentViewMovementView"][];
            note?: string | null;
            number: string;
            reason?: string | null;
            supplier?: string | null;
            /** Format: uuid */
            to_branch_id?: string | null;
            to_branch_name?: string | null;
        };
        StockDocumentViewAnswer: {
            data: components["schemas"]["StockDocumentView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        StockDocumentViewMovementView: {
            balance_after?: number | null;
            /** Format: uuid */
            branch_id: string;
            /** Format: uuid */
            document_id: string;
            document_number?: string | null;
            document_type: string;
            /** Format: date-time */
            happened_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: uuid */
            member_id?: string | null;
            member_name?: string | null;
            /** Format: uuid */
            product_id: string;
            product_name: string;
            quantity: number;
            reason?: string | null;
            roll_code?: string | null;
            /** Format: uuid */
            roll_id?: string | null;
            size?: string | null;
            value?: number | null;
            /** Format: uuid */
            variant_id: string;
        };
        StockDocumentViewMovementViewPage: {
            data: components["schemas"]["StockDocumentViewMovementView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        StockDocumentViewPage: {
            data: components["schemas"]["StockDocumentView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        TeamView: {
            description?: string | null;
            /** Format: uuid */
            id: string;
            members: components["schemas"]["TeamViewTeamMember"][];
            name: string;
            /** Format: int32 */
            version: number;
        };
        TeamViewAnswer: {
            data: components["schemas"]["TeamView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        TeamViewPage: {
            data: components["schemas"]["TeamView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        TeamViewTeamMember: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        TicketCategoryView: {
            code: string;
            default_priority?: components["schemas"]["TicketPriority"] | null;
            /** Format: uuid */
            default_team_id?: string | null;
            form: components["schemas"]["FormField"][];
            icon?: string | null;
            /** Format: uuid */
            id: string;
            is_active: boolean;
            name: string;
            names: {
                [key: string]: string;
            };
            /** Format: int32 */
            position: number;
            /** Format: int32 */
            version: number;
        };
        TicketCategoryViewAnswer: {
            data: components["schemas"]["TicketCategoryView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        TicketCategoryViewPage: {
            data: components["schemas"]["TicketCategoryView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        TicketCount: {
            capped: boolean;
            /** Format: int32 */
            count: number;
            status: components["schemas"]["TicketStatus"];
        };
        TicketCountPage: {
            data: components["schemas"]["TicketCount"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        /** @enum {string} */
        TicketPriority: "low" | "medium" | "high" | "urgent";
        /** @enum {string} */
        TicketSource: "panel" | "telegram" | "email" | "api";
        /** @enum {string} */
        TicketStatus: "pending" | "in_progress" | "resolved" | "closed";
        TicketView: {
            /** Format: date-time */
            archived_at?: string | null;
            /** Format: uuid */
            asset_id?: string | null;
            asset_name?: string | null;
            /** Format: uuid */
            assigned_to_id?: string | null;
            assignee_name?: string | null;
            /** Format: uuid */
            branch_id: string;
            branch_name: string;
            category: string;
            /** Format: uuid */
            category_id: string;
            category_name: string;
            /** Format: date-time */
            closed_at?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            deleted_at?: string | null;
            description: string;
            description_truncated: boolean;
            details?: components["schemas"]["TicketViewDetails"] | null;
            /** Format: date-time */
            due_at?: string | null;
            fields: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            first_response_at?: string | null;
            /** Format: date-time */
            first_response_due_at?: string | null;
            hits?: components["schemas"]["TicketViewHit"][] | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            merged_into_id?: string | null;
            merged_into_status?: components["schemas"]["TicketStatus"] | null;
            overdue: boolean;
            priority: components["schemas"]["TicketPriority"];
            /** Format: int32 */
            rating?: number | null;
            rating_comment?: string | null;
            requester_name: string;
            /** Format: date-time */
            resolved_at?: string | null;
            source: components["schemas"]["TicketSource"];
            status: components["schemas"]["TicketStatus"];
            tags: string[];
            /** Format: uuid */
            team_id?: string | null;
            team_name?: string | null;
            ticket_number: string;
            title: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: uuid */
            user_id: string;
            /** Format: int32 */
            version: number;
            waiting_for?: components["schemas"]["WaitingFor"] | null;
            waiting_reason?: string | null;
            /** Format: date-time */
            waiting_until?: string | null;
        };
        TicketViewAnswer: {
            data: components["schemas"]["TicketView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        TicketViewChecklistItem: {
            /** Format: date-time */
            done_at?: string | null;
            done_by_name?: string | null;
            /** Format: uuid */
            id: string;
            text: string;
        };
        TicketViewChecklistItemAnswer: {
            data: components["schemas"]["TicketViewChecklistItem"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        TicketViewDetails: {
            checklist: components["schemas"]["TicketViewChecklistItem"][];
            clocks: components["schemas"]["ClockView"][];
            links: components["schemas"]["TicketViewLink"][];
            may: components["schemas"]["TicketViewMay"];
            /** Format: int32 */
            minutes_spent: number;
            steps: components["schemas"]["TicketStatus"][];
            time: components["schemas"]["TicketViewTimeEntry"][];
            watchers: components["schemas"]["TicketViewWatcher"][];
            watching: boolean;
        };
        TicketViewHit: {
            segments: components["schemas"]["TicketViewSegment"][];
            where: string;
        };
        TicketViewLink: {
            kind: string;
            status: components["schemas"]["TicketStatus"];
            /** Format: uuid */
            ticket_id: string;
            ticket_number: string;
            title: string;
        };
        TicketViewMay: {
            comment: boolean;
            comment_internally: boolean;
            delete: boolean;
            edit: boolean;
            rate: boolean;
            restore: boolean;
            work: boolean;
        };
        TicketViewPage: {
            data: components["schemas"]["TicketView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        TicketViewSegment: {
            hit: boolean;
            text: string;
        };
        TicketViewTimeEntry: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            member_id: string;
            member_name: string;
            /** Format: int32 */
            minutes: number;
            note?: string | null;
            /** Format: date */
            spent_on: string;
        };
        TicketViewTimeEntryAnswer: {
            data: components["schemas"]["TicketViewTimeEntry"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        TicketViewWatcher: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        TillView: {
            /** Format: uuid */
            branch_id: string;
            branch_name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            is_active: boolean;
            name: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: int32 */
            version: number;
        };
        TillViewAnswer: {
            data: components["schemas"]["TillView"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        TillViewPage: {
            data: components["schemas"]["TillView"][];
            message: string;
            page: components["schemas"]["PageInfo"];
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        TimesReport: {
            /** Format: date */
            from: string;
            rows: components["schemas"]["TimesReportRow"][];
            /** Format: date */
            to: string;
            totals: components["schemas"]["TimesReportTimes"];
        };
        TimesReportAnswer: {
            data: components["schemas"]["TimesReport"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        TimesReportRow: {
            key: string;
            label: string;
            times: components["schemas"]["TimesReportTimes"];
        };
        TimesReportSpread: {
            /** Format: int64 */
            mean: number;
            /** Format: int64 */
            median: number;
            /** Format: int64 */
            p90: number;
            /** Format: int64 */
            tickets: number;
        };
        TimesReportTimes: {
            first_response: components["schemas"]["TimesReportSpread"];
            resolution: components["schemas"]["TimesReportSpread"];
        };
        TokenPair: {
            access_token: string;
            /** Format: int64 */
            expires_in: number;
            refresh_token?: string | null;
            token_type: string;
            user: components["schemas"]["SignedInMember"];
        };
        TokenPairAnswer: {
            data: components["schemas"]["TokenPair"];
            message: string;
            success: boolean;
            /** Format: date-time */
            timestamp: string;
        };
        TransferProduct: {
            /** Format: uuid */
            from_branch_id: string;
            note?: string | null;
            quantity?: number | null;
            /** Format: uuid */
            roll_id?: string | null;
            size?: string | null;
            /** Format: uuid */
            to_branch_id: string;
            /** Format: uuid */
            variant_id?: string | null;
        };
        TransferStock: {
            /** Format: uuid */
            from_branch_id: string;
            lines?: components["schemas"]["TransferStockLine"][] | null;
            note?: string | null;
            product_ids?: string[] | null;
            /** Format: uuid */
            to_branch_id: string;
        };
        TransferStockLine: {
            /** Format: uuid */
            product_id?: string | null;
            quantity?: number | null;
            /** Format: uuid */
            roll_id?: string | null;
            size?: string | null;
            /** Format: uuid */
            variant_id?: string | null;
        };
        UnderstoodRow: {
            buy_price?: number | null;
            name: string;
            quantity?: number | null;
            /** Format: int32 */
            row: number;
            sell_price?: number | null;
            sell_price_per_meter?: number | null;
            sizes: string[];
            total_length?: number | null;
            type: components["schemas"]["ProductType"];
        };
        /** @enum {string} */
        WaitingFor: "requester" | "vendor" | "branch" | "headquarters";
        WaitTicket: {
            reason?: string | null;
            /** Format: date-time */
            until?: string | null;
            /** Format: int32 */
            version?: number | null;
            waiting_for?: components["schemas"]["WaitingFor"] | null;
        };
        WatchTicket: {
            /** Format: uuid */
            member_id?: string | null;
            watching?: boolean | null;
        };
        /** @enum {string} */
        Widget: "attention" | "sales_figures" | "sales_by_day" | "sales_by_category" | "sales_by_branch" | "top_selling_products" | "recent_activities" | "low_stock" | "latest_sales";
        WriteComment: {
            attachments?: string[] | null;
            comment: string;
            is_internal?: boolean | null;
            mentions?: string[] | null;
            /** Format: uuid */
            quoted_id?: string | null;
            /** Format: int32 */
            seen_version?: number | null;
        };
        WriteOff: {
            reason: string;
        };
    };
    responses: {
        /** @description `ACCOUNT_LOCKED`: The account is locked after too many failed sign-ins. */
        ACCOUNT_LOCKED: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `ALREADY_EXISTS`: A record with this value already exists.
         *
         *     `CREDIT_LIMIT_EXCEEDED`: The customer’s credit limit does not allow it.
         *
         *     `REQUEST_IN_PROGRESS`: The same request is still in progress. Try again in a moment.
         */
        "ALREADY_EXISTS.CREDIT_LIMIT_EXCEEDED.REQUEST_IN_PROGRESS": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `ALREADY_EXISTS`: A record with this value already exists.
         *
         *     `IN_USE`: This is still in use.
         *
         *     `STALE_VERSION`: Somebody has changed this in the meantime. Look at it again and repeat your change.
         */
        "ALREADY_EXISTS.IN_USE.STALE_VERSION": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `ALREADY_EXISTS`: A record with this value already exists.
         *
         *     `INSUFFICIENT_STOCK`: There is not enough in stock.
         *
         *     `CREDIT_LIMIT_EXCEEDED`: The customer’s credit limit does not allow it.
         *
         *     `SHIFT_REQUIRED`: Open a shift at the till first.
         *
         *     `REQUEST_IN_PROGRESS`: The same request is still in progress. Try again in a moment.
         */
        "ALREADY_EXISTS.INSUFFICIENT_STOCK.CREDIT_LIMIT_EXCEEDED.SHIFT_REQUIRED.REQUEST_IN_PROGRESS": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `ALREADY_EXISTS`: A record with this value already exists.
         *
         *     `INVALID_TRANSITION`: This step is not possible now.
         *
         *     `REQUEST_IN_PROGRESS`: The same request is still in progress. Try again in a moment.
         */
        "ALREADY_EXISTS.INVALID_TRANSITION.REQUEST_IN_PROGRESS": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `ALREADY_EXISTS`: A record with this value already exists.
         *
         *     `REQUEST_IN_PROGRESS`: The same request is still in progress. Try again in a moment.
         */
        "ALREADY_EXISTS.REQUEST_IN_PROGRESS": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `ALREADY_EXISTS`: A record with this value already exists.
         *
         *     `STALE_VERSION`: Somebody has changed this in the meantime. Look at it again and repeat your change.
         */
        "ALREADY_EXISTS.STALE_VERSION": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `FORBIDDEN`: You are not allowed to do this. Ask an administrator. */
        FORBIDDEN: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `IN_USE`: This is still in use. */
        IN_USE: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `IN_USE`: This is still in use.
         *
         *     `INVALID_TRANSITION`: This step is not possible now.
         *
         *     `REQUEST_IN_PROGRESS`: The same request is still in progress. Try again in a moment.
         */
        "IN_USE.INVALID_TRANSITION.REQUEST_IN_PROGRESS": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `INSUFFICIENT_STOCK`: There is not enough in stock.
         *
         *     `REQUEST_IN_PROGRESS`: The same request is still in progress. Try again in a moment.
         */
        "INSUFFICIENT_STOCK.REQUEST_IN_PROGRESS": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `INVALID_CREDENTIALS`: The username or the password is wrong. */
        INVALID_CREDENTIALS: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `INVALID_TRANSITION`: This step is not possible now. */
        INVALID_TRANSITION: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `INVALID_TRANSITION`: This step is not possible now.
         *
         *     `REQUEST_IN_PROGRESS`: The same request is still in progress. Try again in a moment.
         */
        "INVALID_TRANSITION.REQUEST_IN_PROGRESS": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `INVALID_TRANSITION`: This step is not possible now.
         *
         *     `STALE_VERSION`: Somebody has changed this in the meantime. Look at it again and repeat your change.
         */
        "INVALID_TRANSITION.STALE_VERSION": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `INVALID_TRANSITION`: This step is not possible now.
         *
         *     `STALE_VERSION`: Somebody has changed this in the meantime. Look at it again and repeat your change.
         *
         *     `REQUEST_IN_PROGRESS`: The same request is still in progress. Try again in a moment.
         */
        "INVALID_TRANSITION.STALE_VERSION.REQUEST_IN_PROGRESS": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `MALFORMED_REQUEST`: The request could not be read. Check that it is valid JSON.
         *
         *     `UNSUPPORTED_API_VERSION`: This version of the API is not supported.
         */
        "MALFORMED_REQUEST.UNSUPPORTED_API_VERSION": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `NOT_ACCEPTABLE`: The answer is not available in the requested format. Accept application/json. */
        NOT_ACCEPTABLE: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `NOT_FOUND`: This could not be found. */
        NOT_FOUND: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `PAYLOAD_TOO_LARGE`: The request is too large. */
        PAYLOAD_TOO_LARGE: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `PAYLOAD_TOO_LARGE`: The request is too large.
         *
         *     `QUOTA_EXCEEDED`: There is no room for more at present.
         */
        "PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `QUOTA_EXCEEDED`: There is no room for more at present. */
        QUOTA_EXCEEDED: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `RATE_LIMITED`: Too many requests. Wait a moment. */
        RATE_LIMITED: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `REQUEST_IN_PROGRESS`: The same request is still in progress. Try again in a moment. */
        REQUEST_IN_PROGRESS: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `SHIFT_REQUIRED`: Open a shift at the till first.
         *
         *     `REQUEST_IN_PROGRESS`: The same request is still in progress. Try again in a moment.
         */
        "SHIFT_REQUIRED.REQUEST_IN_PROGRESS": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `STALE_VERSION`: Somebody has changed this in the meantime. Look at it again and repeat your change. */
        STALE_VERSION: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `STALE_VERSION`: Somebody has changed this in the meantime. Look at it again and repeat your change.
         *
         *     `REQUEST_IN_PROGRESS`: The same request is still in progress. Try again in a moment.
         */
        "STALE_VERSION.REQUEST_IN_PROGRESS": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `UNAUTHENTICATED`: Please sign in. */
        UNAUTHENTICATED: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `UNAUTHENTICATED`: Please sign in.
         *
         *     `TOKEN_EXPIRED`: Your sign-in has expired. Please sign in again.
         */
        "UNAUTHENTICATED.TOKEN_EXPIRED": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `UNAVAILABLE`: The server is unavailable at present. Try again soon. */
        UNAVAILABLE: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `UNSUPPORTED_API_VERSION`: This version of the API is not supported. */
        UNSUPPORTED_API_VERSION: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `UNSUPPORTED_MEDIA_TYPE`: This type of content is not accepted. */
        UNSUPPORTED_MEDIA_TYPE: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description `VALIDATION_ERROR`: Some values are wrong. See the fields. */
        VALIDATION_ERROR: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /**
         * @description `VALIDATION_ERROR`: Some values are wrong. See the fields.
         *
         *     `IDEMPOTENCY_KEY_REUSED`: This idempotency key was already used for another request.
         */
        "VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED": {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listApprovals: {
        parameters: {
            query?: {
                branch?: string[];
                branch_id?: string[];
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                mine?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                requested_by?: string[];
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: created_at */
                sort?: string;
                status?: components["schemas"]["ApprovalStatus"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the approvals that one has asked for or may decide, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 2,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApprovalViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    askForApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "branch_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "lines": [
                 *         {
                 *           "product_id": "019b76c0-0000-7000-8000-000000000002",
                 *           "quantity": 2
                 *         }
                 *       ],
                 *       "discount_percent": 7.5,
                 *       "note": "A regular customer"
                 *     }
                 */
                "application/json": components["schemas"]["AskApproval"];
            };
        };
        responses: {
            /** @description Ask a superior for prices beyond one's limit */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000003",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_name": "Branch 1",
                     *         "requested_by": "019b76c0-0000-7000-8000-000000000004",
                     *         "requested_by_name": "Nodira Karimova",
                     *         "note": "A regular customer",
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "list_amount": 300000,
                     *         "amount": 277500,
                     *         "discount_percent": 7.5,
                     *         "status": "pending",
                     *         "expires_at": "2026-01-08T10:30:00Z",
                     *         "decided_by": null,
                     *         "decided_by_name": null,
                     *         "decided_at": null,
                     *         "decision_note": null,
                     *         "sale_id": null,
                     *         "used_at": null,
                     *         "lines": [
                     *           {
                     *             "line": 0,
                     *             "product_id": "019b76c0-0000-7000-8000-000000000002",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000005",
                     *             "product_name": "Afsona",
                     *             "size": null,
                     *             "unit": "piece",
                     *             "quantity": 2,
                     *             "list_price": 150000,
                     *             "list_amount": 300000,
                     *             "amount": 277500
                     *           }
                     *         ]
                     *       },
                     *       "message": "Approval asked for",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApprovalViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INSUFFICIENT_STOCK.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read an approval */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_name": "Branch 1",
                     *         "requested_by": "019b76c0-0000-7000-8000-000000000003",
                     *         "requested_by_name": "Test Admin",
                     *         "note": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "list_amount": 150000,
                     *         "amount": 140000,
                     *         "discount_percent": 6.67,
                     *         "status": "pending",
                     *         "expires_at": "2026-01-08T10:30:00Z",
                     *         "decided_by": null,
                     *         "decided_by_name": null,
                     *         "decided_at": null,
                     *         "decision_note": null,
                     *         "sale_id": null,
                     *         "used_at": null,
                     *         "lines": [
                     *           {
                     *             "line": 0,
                     *             "product_id": "019b76c0-0000-7000-8000-000000000004",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000005",
                     *             "product_name": "Afsona",
                     *             "size": null,
                     *             "unit": "piece",
                     *             "quantity": 1,
                     *             "list_price": 150000,
                     *             "list_amount": 150000,
                     *             "amount": 140000
                     *           }
                     *         ]
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApprovalViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    approvePrices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "For this time"
                 *     }
                 */
                "application/json": components["schemas"]["DecideApproval"];
            };
        };
        responses: {
            /** @description Approve the prices of a colleague, within one's own limit */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_name": "Branch 1",
                     *         "requested_by": "019b76c0-0000-7000-8000-000000000003",
                     *         "requested_by_name": "Test Admin",
                     *         "note": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "list_amount": 150000,
                     *         "amount": 140000,
                     *         "discount_percent": 6.67,
                     *         "status": "approved",
                     *         "expires_at": "2026-01-08T10:30:00Z",
                     *         "decided_by": "019b76c0-0000-7000-8000-000000000004",
                     *         "decided_by_name": "Nodira Karimova",
                     *         "decided_at": "2026-01-08T10:30:00Z",
                     *         "decision_note": "For this time",
                     *         "sale_id": null,
                     *         "used_at": null,
                     *         "lines": [
                     *           {
                     *             "line": 0,
                     *             "product_id": "019b76c0-0000-7000-8000-000000000005",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000006",
                     *             "product_name": "Afsona",
                     *             "size": null,
                     *             "unit": "piece",
                     *             "quantity": 1,
                     *             "list_price": 150000,
                     *             "list_amount": 150000,
                     *             "amount": 140000
                     *           }
                     *         ]
                     *       },
                     *       "message": "Prices approved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApprovalViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    approvePricesByPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "name5",
                 *       "password": "open-sesame"
                 *     }
                 */
                "application/json": components["schemas"]["ApproveByPassword"];
            };
        };
        responses: {
            /** @description Approve prices on the seller's device, with a superior's username and password */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_name": "Branch 1",
                     *         "requested_by": "019b76c0-0000-7000-8000-000000000003",
                     *         "requested_by_name": "Test Admin",
                     *         "note": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "list_amount": 150000,
                     *         "amount": 140000,
                     *         "discount_percent": 6.67,
                     *         "status": "approved",
                     *         "expires_at": "2026-01-08T10:30:00Z",
                     *         "decided_by": "019b76c0-0000-7000-8000-000000000004",
                     *         "decided_by_name": "Nodira Karimova",
                     *         "decided_at": "2026-01-08T10:30:00Z",
                     *         "decision_note": null,
                     *         "sale_id": null,
                     *         "used_at": null,
                     *         "lines": [
                     *           {
                     *             "line": 0,
                     *             "product_id": "019b76c0-0000-7000-8000-000000000005",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000006",
                     *             "product_name": "Afsona",
                     *             "size": null,
                     *             "unit": "piece",
                     *             "quantity": 1,
                     *             "list_price": 150000,
                     *             "list_amount": 150000,
                     *             "amount": 140000
                     *           }
                     *         ]
                     *       },
                     *       "message": "Prices approved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApprovalViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            423: components["responses"]["ACCOUNT_LOCKED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    rejectPrices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "Too much"
                 *     }
                 */
                "application/json": components["schemas"]["DecideApproval"];
            };
        };
        responses: {
            /** @description Reject the prices that a colleague asked for */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_name": "Branch 1",
                     *         "requested_by": "019b76c0-0000-7000-8000-000000000003",
                     *         "requested_by_name": "Test Admin",
                     *         "note": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "list_amount": 150000,
                     *         "amount": 140000,
                     *         "discount_percent": 6.67,
                     *         "status": "rejected",
                     *         "expires_at": "2026-01-08T10:30:00Z",
                     *         "decided_by": "019b76c0-0000-7000-8000-000000000004",
                     *         "decided_by_name": "Nodira Karimova",
                     *         "decided_at": "2026-01-08T10:30:00Z",
                     *         "decision_note": "Too much",
                     *         "sale_id": null,
                     *         "used_at": null,
                     *         "lines": [
                     *           {
                     *             "line": 0,
                     *             "product_id": "019b76c0-0000-7000-8000-000000000005",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000006",
                     *             "product_name": "Afsona",
                     *             "size": null,
                     *             "unit": "piece",
                     *             "quantity": 1,
                     *             "list_price": 150000,
                     *             "list_amount": 150000,
                     *             "amount": 140000
                     *           }
                     *         ]
                     *       },
                     *       "message": "Prices rejected",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ApprovalViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listAssets: {
        parameters: {
            query?: {
                branch_id?: string[];
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                q?: string;
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: name, created_at */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the assets and rooms that tickets are about */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 2,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AssetViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createAsset: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "branch_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "name": "name10",
                 *       "code": "PRJ-7",
                 *       "place": "Room 12"
                 *     }
                 */
                "application/json": components["schemas"]["EditAsset"];
            };
        };
        responses: {
            /** @description Add an asset or room of a branch */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name10",
                     *         "code": "PRJ-7",
                     *         "place": "Room 12",
                     *         "version": 1
                     *       },
                     *       "message": "Asset added",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AssetViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateAsset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "branch_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "name": "name15",
                 *       "place": "Room 14",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditAsset"];
            };
        };
        responses: {
            /** @description Change an asset or room; its branch cannot be changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name15",
                     *         "code": null,
                     *         "place": "Room 14",
                     *         "version": 2
                     *       },
                     *       "message": "Asset saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AssetViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteAsset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreAsset: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a deleted asset or room */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "name": "name17",
                     *         "code": null,
                     *         "place": null,
                     *         "version": 3
                     *       },
                     *       "message": "Asset restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AssetViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                action?: components["schemas"]["AuditTrailAction"][];
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                end_date?: string;
                entity_id?: string;
                entity_type?: string[];
                important?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                range?: components["schemas"]["PeriodRange"];
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: id */
                sort?: string;
                start_date?: string;
                user_id?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List who changed what; of long values only the beginning */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "timestamp": "2026-01-08T10:30:00Z",
                     *           "user_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "user_name": "Test Admin",
                     *           "ip_address": "127.0.0.1",
                     *           "user_agent": "Firefox",
                     *           "action": "create",
                     *           "entity_type": "product",
                     *           "entity_id": "019b76c0-0000-7000-8000-000000000003",
                     *           "entity_name": "Dorozhka",
                     *           "branch_id": null,
                     *           "changes": {
                     *             "name": {
                     *               "now": "Dorozhka",
                     *               "old": null
                     *             },
                     *             "type": {
                     *               "now": "meter",
                     *               "old": null
                     *             },
                     *             "sizes": {
                     *               "now": [],
                     *               "old": null
                     *             },
                     *             "buy_price": {
                     *               "now": 100000,
                     *               "old": null
                     *             },
                     *             "attributes": {
                     *               "now": {},
                     *               "old": null
                     *             },
                     *             "category_id": {
                     *               "now": "019b76c0-0000-7000-8000-000000000004",
                     *               "old": null
                     *             },
                     *             "sell_price_per_meter": {
                     *               "now": 150000,
                     *               "old": null
                     *             }
                     *           },
                     *           "is_important": false,
                     *           "trace_id": "0af7651916cd43dd8448eb211c80319c"
                     *         },
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000005",
                     *           "timestamp": "2026-01-08T10:30:00Z",
                     *           "user_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "user_name": "Test Admin",
                     *           "ip_address": "127.0.0.1",
                     *           "user_agent": "Firefox",
                     *           "action": "create",
                     *           "entity_type": "product",
                     *           "entity_id": "019b76c0-0000-7000-8000-000000000006",
                     *           "entity_name": "Afsona",
                     *           "branch_id": null,
                     *           "changes": {
                     *             "name": {
                     *               "now": "Afsona",
                     *               "old": null
                     *             },
                     *             "type": {
                     *               "now": "unit",
                     *               "old": null
                     *             },
                     *             "sizes": {
                     *               "now": [],
                     *               "old": null
                     *             },
                     *             "buy_price": {
                     *               "now": 100000,
                     *               "old": null
                     *             },
                     *             "attributes": {
                     *               "now": {},
                     *               "old": null
                     *             },
                     *             "sell_price": {
                     *               "now": 150000,
                     *               "old": null
                     *             },
                     *             "category_id": {
                     *               "now": "019b76c0-0000-7000-8000-000000000004",
                     *               "old": null
                     *             }
                     *           },
                     *           "is_important": false,
                     *           "trace_id": "0af7651916cd43dd8448eb211c80319c"
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 2,
                     *         "total": 2,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEntryViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getAuditEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read one change in full length */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "timestamp": "2026-01-08T10:30:00Z",
                     *         "user_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "user_name": "Test Admin",
                     *         "ip_address": "127.0.0.1",
                     *         "user_agent": "Firefox",
                     *         "action": "create",
                     *         "entity_type": "product",
                     *         "entity_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "entity_name": "Dorozhka",
                     *         "branch_id": null,
                     *         "changes": {
                     *           "name": {
                     *             "now": "Dorozhka",
                     *             "old": null
                     *           },
                     *           "type": {
                     *             "now": "meter",
                     *             "old": null
                     *           },
                     *           "sizes": {
                     *             "now": [],
                     *             "old": null
                     *           },
                     *           "buy_price": {
                     *             "now": 100000,
                     *             "old": null
                     *           },
                     *           "attributes": {
                     *             "now": {},
                     *             "old": null
                     *           },
                     *           "category_id": {
                     *             "now": "019b76c0-0000-7000-8000-000000000004",
                     *             "old": null
                     *           },
                     *           "sell_price_per_meter": {
                     *             "now": 150000,
                     *             "old": null
                     *           }
                     *         },
                     *         "is_important": false,
                     *         "trace_id": "0af7651916cd43dd8448eb211c80319c"
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditEntryViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "old_password": "open-sesame",
                 *       "new_password": "ruby-carpet-41"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            423: components["responses"]["ACCOUNT_LOCKED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: {
                /** @description For browsers: an HttpOnly cookie keeps the refresh token instead of the answer. Any value at signing in, afterwards the id of the member whose cookie is meant */
                "Session-Cookie"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organization": "gilam",
                 *       "username": "admin",
                 *       "password": "open-sesame"
                 *     }
                 */
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Sign in with a password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "access_token": "eyJhbGciOiJIUzI1NiJ9...",
                     *         "refresh_token": "aVeryLongText",
                     *         "token_type": "Bearer",
                     *         "expires_in": 86400,
                     *         "user": {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "username": "admin",
                     *           "full_name": "Test Admin",
                     *           "phone_number": null,
                     *           "email": null,
                     *           "language": "uz",
                     *           "branch_id": null,
                     *           "photo": null,
                     *           "role": "admin",
                     *           "can_add_products": false,
                     *           "roles": [
                     *             {
                     *               "role_id": "019b76c0-0000-7000-8000-000000000002",
                     *               "branch_ids": []
                     *             }
                     *           ],
                     *           "extra_permissions": [],
                     *           "is_active": true,
                     *           "locked_until": null,
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "updated_at": "2026-01-08T10:30:00Z",
                     *           "version": 1,
                     *           "role_names": [
                     *             "Direktor"
                     *           ],
                     *           "permissions": [
                     *             "users.view",
                     *             "users.create",
                     *             "users.update",
                     *             "users.delete",
                     *             "roles.view",
                     *             "roles.manage",
                     *             "branches.manage",
                     *             "organization.update",
                     *             "audit.view",
                     *             "products.view",
                     *             "products.view_cost",
                     *             "products.create",
                     *             "products.update",
                     *             "products.delete",
                     *             "products.change_prices",
                     *             "products.import",
                     *             "catalog.manage",
                     *             "stock.view",
                     *             "stock.view_other_branches",
                     *             "stock.receive",
                     *             "stock.adjust",
                     *             "stock.transfer",
                     *             "sales.view",
                     *             "sales.create",
                     *             "sales.discount",
                     *             "sales.below_cost",
                     *             "sales.backdate",
                     *             "sales.view_analytics",
                     *             "sales.view_profit",
                     *             "discounts.view",
                     *             "discounts.manage",
                     *             "discounts.approve",
                     *             "customers.view",
                     *             "customers.create",
                     *             "customers.update",
                     *             "customers.delete",
                     *             "customers.set_limit",
                     *             "debts.view",
                     *             "debts.create",
                     *             "debts.update",
                     *             "debts.pay",
                     *             "debts.reverse",
                     *             "debts.write_off",
                     *             "shifts.view",
                     *             "shifts.view_expected",
                     *             "shifts.work",
                     *             "shifts.manage",
                     *             "tickets.create",
                     *             "tickets.view",
                     *             "tickets.view_internal",
                     *             "tickets.work",
                     *             "tickets.delete",
                     *             "tickets.view_reports",
                     *             "desk.manage"
                     *           ],
                     *           "scopes": [
                     *             {
                     *               "permission": "users.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "users.create",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "users.update",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "users.delete",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "roles.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "roles.manage",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "branches.manage",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "organization.update",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "audit.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "products.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "products.view_cost",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "products.create",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "products.update",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "products.delete",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "products.change_prices",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "products.import",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "catalog.manage",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "stock.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "stock.view_other_branches",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "stock.receive",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "stock.adjust",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "stock.transfer",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "sales.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "sales.create",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "sales.discount",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "sales.below_cost",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "sales.backdate",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "sales.view_analytics",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "sales.view_profit",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "discounts.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "discounts.manage",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "discounts.approve",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "customers.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "customers.create",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "customers.update",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "customers.delete",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "customers.set_limit",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "debts.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "debts.create",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "debts.update",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "debts.pay",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "debts.reverse",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "debts.write_off",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "shifts.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "shifts.view_expected",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "shifts.work",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "shifts.manage",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "tickets.create",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "tickets.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "tickets.view_internal",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "tickets.work",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "tickets.delete",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "tickets.view_reports",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "desk.manage",
                     *               "branch_ids": []
                     *             }
                     *           ],
                     *           "max_discount_percent": 100,
                     *           "branch_discounts": [],
                     *           "branches": [
                     *             {
                     *               "id": "019b76c0-0000-7000-8000-000000000003",
                     *               "name": "Branch 1",
                     *               "name_en": null,
                     *               "code": "B1",
                     *               "address": null,
                     *               "phone": null,
                     *               "working_hours": null,
                     *               "is_active": true,
                     *               "created_at": "2026-01-08T10:30:00Z",
                     *               "updated_at": "2026-01-08T10:30:00Z",
                     *               "version": 1
                     *             },
                     *             {
                     *               "id": "019b76c0-0000-7000-8000-000000000004",
                     *               "name": "Branch 2",
                     *               "name_en": null,
                     *               "code": "B2",
                     *               "address": null,
                     *               "phone": null,
                     *               "working_hours": null,
                     *               "is_active": true,
                     *               "created_at": "2026-01-08T10:30:00Z",
                     *               "updated_at": "2026-01-08T10:30:00Z",
                     *               "version": 1
                     *             }
                     *           ],
                     *           "organization": {
                     *             "id": "019b76c0-0000-7000-8000-000000000005",
                     *             "slug": "gilam",
                     *             "name": "Test gilam",
                     *             "modules": [
                     *               "desk",
                     *               "shop"
                     *             ],
                     *             "language": "uz",
                     *             "time_zone": "Asia/Tashkent",
                     *             "currency": "UZS",
                     *             "week_start": "monday",
                     *             "calendar": "gregorian",
                     *             "settings": {
                     *               "smallest_sellable_length": 1,
                     *               "important_sale_amount": 10000000,
                     *               "backdate_days": 7,
                     *               "audit_retention_months": 24,
                     *               "ticket_auto_close_hours": 72,
                     *               "ticket_reopen_days": 7,
                     *               "ticket_archive_months": 12,
                     *               "requires_shift": false
                     *             },
                     *             "version": 1
                     *           }
                     *         }
                     *       },
                     *       "message": "Welcome",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TokenPairAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["INVALID_CREDENTIALS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            423: components["responses"]["ACCOUNT_LOCKED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    logoutAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read who is signed in, with rights and branches */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "username": "name24",
                     *         "full_name": "Nodira Karimova",
                     *         "phone_number": null,
                     *         "email": null,
                     *         "language": "uz",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "photo": null,
                     *         "role": "admin",
                     *         "can_add_products": false,
                     *         "roles": [
                     *           {
                     *             "role_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "branch_ids": []
                     *           }
                     *         ],
                     *         "extra_permissions": [],
                     *         "is_active": true,
                     *         "locked_until": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1,
                     *         "role_names": [
                     *           "Direktor"
                     *         ],
                     *         "permissions": [
                     *           "users.view",
                     *           "users.create",
                     *           "users.update",
                     *           "users.delete",
                     *           "roles.view",
                     *           "roles.manage",
                     *           "branches.manage",
                     *           "organization.update",
                     *           "audit.view",
                     *           "products.view",
                     *           "products.view_cost",
                     *           "products.create",
                     *           "products.update",
                     *           "products.delete",
                     *           "products.change_prices",
                     *           "products.import",
                     *           "catalog.manage",
                     *           "stock.view",
                     *           "stock.view_other_branches",
                     *           "stock.receive",
                     *           "stock.adjust",
                     *           "stock.transfer",
                     *           "sales.view",
                     *           "sales.create",
                     *           "sales.discount",
                     *           "sales.below_cost",
                     *           "sales.backdate",
                     *           "sales.view_analytics",
                     *           "sales.view_profit",
                     *           "discounts.view",
                     *           "discounts.manage",
                     *           "discounts.approve",
                     *           "customers.view",
                     *           "customers.create",
                     *           "customers.update",
                     *           "customers.delete",
                     *           "customers.set_limit",
                     *           "debts.view",
                     *           "debts.create",
                     *           "debts.update",
                     *           "debts.pay",
                     *           "debts.reverse",
                     *           "debts.write_off",
                     *           "shifts.view",
                     *           "shifts.view_expected",
                     *           "shifts.work",
                     *           "shifts.manage",
                     *           "tickets.create",
                     *           "tickets.view",
                     *           "tickets.view_internal",
                     *           "tickets.work",
                     *           "tickets.delete",
                     *           "tickets.view_reports",
                     *           "desk.manage"
                     *         ],
                     *         "scopes": [
                     *           {
                     *             "permission": "users.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "users.create",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "users.update",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "users.delete",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "roles.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "roles.manage",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "branches.manage",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "organization.update",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "audit.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "products.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "products.view_cost",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "products.create",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "products.update",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "products.delete",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "products.change_prices",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "products.import",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "catalog.manage",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "stock.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "stock.view_other_branches",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "stock.receive",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "stock.adjust",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "stock.transfer",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "sales.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "sales.create",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "sales.discount",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "sales.below_cost",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "sales.backdate",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "sales.view_analytics",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "sales.view_profit",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "discounts.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "discounts.manage",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "discounts.approve",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "customers.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "customers.create",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "customers.update",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "customers.delete",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "customers.set_limit",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "debts.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "debts.create",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "debts.update",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "debts.pay",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "debts.reverse",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "debts.write_off",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "shifts.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "shifts.view_expected",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "shifts.work",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "shifts.manage",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "tickets.create",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "tickets.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "tickets.view_internal",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "tickets.work",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "tickets.delete",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "tickets.view_reports",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "desk.manage",
                     *             "branch_ids": []
                     *           }
                     *         ],
                     *         "max_discount_percent": 100,
                     *         "branch_discounts": [],
                     *         "branches": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000002",
                     *             "name": "Branch 1",
                     *             "name_en": null,
                     *             "code": "B1",
                     *             "address": null,
                     *             "phone": null,
                     *             "working_hours": null,
                     *             "is_active": true,
                     *             "created_at": "2026-01-08T10:30:00Z",
                     *             "updated_at": "2026-01-08T10:30:00Z",
                     *             "version": 1
                     *           },
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000004",
                     *             "name": "Branch 2",
                     *             "name_en": null,
                     *             "code": "B2",
                     *             "address": null,
                     *             "phone": null,
                     *             "working_hours": null,
                     *             "is_active": true,
                     *             "created_at": "2026-01-08T10:30:00Z",
                     *             "updated_at": "2026-01-08T10:30:00Z",
                     *             "version": 1
                     *           }
                     *         ],
                     *         "organization": {
                     *           "id": "019b76c0-0000-7000-8000-000000000005",
                     *           "slug": "gilam",
                     *           "name": "Test gilam",
                     *           "modules": [
                     *             "desk",
                     *             "shop"
                     *           ],
                     *           "language": "uz",
                     *           "time_zone": "Asia/Tashkent",
                     *           "currency": "UZS",
                     *           "week_start": "monday",
                     *           "calendar": "gregorian",
                     *           "settings": {
                     *             "smallest_sellable_length": 1,
                     *             "important_sale_amount": 10000000,
                     *             "backdate_days": 7,
                     *             "audit_retention_months": 24,
                     *             "ticket_auto_close_hours": 72,
                     *             "ticket_reopen_days": 7,
                     *             "ticket_archive_months": 12,
                     *             "requires_shift": false
                     *           },
                     *           "version": 1
                     *         }
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SignedInMemberAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "full_name": "Nodira Karimova",
                 *       "phone_number": "+998901234567",
                 *       "language": "en"
                 *     }
                 */
                "application/json": components["schemas"]["PartialOwnAccountProfile"];
            };
        };
        responses: {
            /** @description Change the caller's name, phone, e-mail and language */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "username": "name25",
                     *         "full_name": "Nodira Karimova",
                     *         "phone_number": "+998901234567",
                     *         "email": null,
                     *         "language": "en",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "photo": null,
                     *         "role": "admin",
                     *         "can_add_products": false,
                     *         "roles": [
                     *           {
                     *             "role_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "branch_ids": []
                     *           }
                     *         ],
                     *         "extra_permissions": [],
                     *         "is_active": true,
                     *         "locked_until": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 2,
                     *         "role_names": [
                     *           "Direktor"
                     *         ],
                     *         "permissions": [
                     *           "users.view",
                     *           "users.create",
                     *           "users.update",
                     *           "users.delete",
                     *           "roles.view",
                     *           "roles.manage",
                     *           "branches.manage",
                     *           "organization.update",
                     *           "audit.view",
                     *           "products.view",
                     *           "products.view_cost",
                     *           "products.create",
                     *           "products.update",
                     *           "products.delete",
                     *           "products.change_prices",
                     *           "products.import",
                     *           "catalog.manage",
                     *           "stock.view",
                     *           "stock.view_other_branches",
                     *           "stock.receive",
                     *           "stock.adjust",
                     *           "stock.transfer",
                     *           "sales.view",
                     *           "sales.create",
                     *           "sales.discount",
                     *           "sales.below_cost",
                     *           "sales.backdate",
                     *           "sales.view_analytics",
                     *           "sales.view_profit",
                     *           "discounts.view",
                     *           "discounts.manage",
                     *           "discounts.approve",
                     *           "customers.view",
                     *           "customers.create",
                     *           "customers.update",
                     *           "customers.delete",
                     *           "customers.set_limit",
                     *           "debts.view",
                     *           "debts.create",
                     *           "debts.update",
                     *           "debts.pay",
                     *           "debts.reverse",
                     *           "debts.write_off",
                     *           "shifts.view",
                     *           "shifts.view_expected",
                     *           "shifts.work",
                     *           "shifts.manage",
                     *           "tickets.create",
                     *           "tickets.view",
                     *           "tickets.view_internal",
                     *           "tickets.work",
                     *           "tickets.delete",
                     *           "tickets.view_reports",
                     *           "desk.manage"
                     *         ],
                     *         "scopes": [
                     *           {
                     *             "permission": "users.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "users.create",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "users.update",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "users.delete",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "roles.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "roles.manage",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "branches.manage",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "organization.update",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "audit.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "products.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "products.view_cost",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "products.create",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "products.update",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "products.delete",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "products.change_prices",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "products.import",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "catalog.manage",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "stock.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "stock.view_other_branches",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "stock.receive",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "stock.adjust",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "stock.transfer",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "sales.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "sales.create",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "sales.discount",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "sales.below_cost",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "sales.backdate",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "sales.view_analytics",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "sales.view_profit",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "discounts.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "discounts.manage",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "discounts.approve",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "customers.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "customers.create",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "customers.update",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "customers.delete",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "customers.set_limit",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "debts.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "debts.create",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "debts.update",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "debts.pay",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "debts.reverse",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "debts.write_off",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "shifts.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "shifts.view_expected",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "shifts.work",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "shifts.manage",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "tickets.create",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "tickets.view",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "tickets.view_internal",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "tickets.work",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "tickets.delete",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "tickets.view_reports",
                     *             "branch_ids": []
                     *           },
                     *           {
                     *             "permission": "desk.manage",
                     *             "branch_ids": []
                     *           }
                     *         ],
                     *         "max_discount_percent": 100,
                     *         "branch_discounts": [],
                     *         "branches": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000002",
                     *             "name": "Branch 1",
                     *             "name_en": null,
                     *             "code": "B1",
                     *             "address": null,
                     *             "phone": null,
                     *             "working_hours": null,
                     *             "is_active": true,
                     *             "created_at": "2026-01-08T10:30:00Z",
                     *             "updated_at": "2026-01-08T10:30:00Z",
                     *             "version": 1
                     *           },
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000004",
                     *             "name": "Branch 2",
                     *             "name_en": null,
                     *             "code": "B2",
                     *             "address": null,
                     *             "phone": null,
                     *             "working_hours": null,
                     *             "is_active": true,
                     *             "created_at": "2026-01-08T10:30:00Z",
                     *             "updated_at": "2026-01-08T10:30:00Z",
                     *             "version": 1
                     *           }
                     *         ],
                     *         "organization": {
                     *           "id": "019b76c0-0000-7000-8000-000000000005",
                     *           "slug": "gilam",
                     *           "name": "Test gilam",
                     *           "modules": [
                     *             "desk",
                     *             "shop"
                     *           ],
                     *           "language": "uz",
                     *           "time_zone": "Asia/Tashkent",
                     *           "currency": "UZS",
                     *           "week_start": "monday",
                     *           "calendar": "gregorian",
                     *           "settings": {
                     *             "smallest_sellable_length": 1,
                     *             "important_sale_amount": 10000000,
                     *             "backdate_days": 7,
                     *             "audit_retention_months": 24,
                     *             "ticket_auto_close_hours": 72,
                     *             "ticket_reopen_days": 7,
                     *             "ticket_archive_months": 12,
                     *             "requires_shift": false
                     *           },
                     *           "version": 1
                     *         }
                     *       },
                     *       "message": "Member saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SignedInMemberAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    refreshToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description For browsers: an HttpOnly cookie keeps the refresh token instead of the answer. Any value at signing in, afterwards the id of the member whose cookie is meant */
                "Session-Cookie"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refresh_token": "aVeryLongText"
                 *     }
                 */
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description Exchange a refresh token for the next pair of tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "access_token": "eyJhbGciOiJIUzI1NiJ9...",
                     *         "refresh_token": "aVeryLongText",
                     *         "token_type": "Bearer",
                     *         "expires_in": 86400,
                     *         "user": {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "username": "nodira27",
                     *           "full_name": "Nodira Karimova",
                     *           "phone_number": null,
                     *           "email": null,
                     *           "language": "uz",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "photo": null,
                     *           "role": "admin",
                     *           "can_add_products": false,
                     *           "roles": [
                     *             {
                     *               "role_id": "019b76c0-0000-7000-8000-000000000003",
                     *               "branch_ids": []
                     *             }
                     *           ],
                     *           "extra_permissions": [],
                     *           "is_active": true,
                     *           "locked_until": null,
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "updated_at": "2026-01-08T10:30:00Z",
                     *           "version": 1,
                     *           "role_names": [
                     *             "Direktor"
                     *           ],
                     *           "permissions": [
                     *             "users.view",
                     *             "users.create",
                     *             "users.update",
                     *             "users.delete",
                     *             "roles.view",
                     *             "roles.manage",
                     *             "branches.manage",
                     *             "organization.update",
                     *             "audit.view",
                     *             "products.view",
                     *             "products.view_cost",
                     *             "products.create",
                     *             "products.update",
                     *             "products.delete",
                     *             "products.change_prices",
                     *             "products.import",
                     *             "catalog.manage",
                     *             "stock.view",
                     *             "stock.view_other_branches",
                     *             "stock.receive",
                     *             "stock.adjust",
                     *             "stock.transfer",
                     *             "sales.view",
                     *             "sales.create",
                     *             "sales.discount",
                     *             "sales.below_cost",
                     *             "sales.backdate",
                     *             "sales.view_analytics",
                     *             "sales.view_profit",
                     *             "discounts.view",
                     *             "discounts.manage",
                     *             "discounts.approve",
                     *             "customers.view",
                     *             "customers.create",
                     *             "customers.update",
                     *             "customers.delete",
                     *             "customers.set_limit",
                     *             "debts.view",
                     *             "debts.create",
                     *             "debts.update",
                     *             "debts.pay",
                     *             "debts.reverse",
                     *             "debts.write_off",
                     *             "shifts.view",
                     *             "shifts.view_expected",
                     *             "shifts.work",
                     *             "shifts.manage",
                     *             "tickets.create",
                     *             "tickets.view",
                     *             "tickets.view_internal",
                     *             "tickets.work",
                     *             "tickets.delete",
                     *             "tickets.view_reports",
                     *             "desk.manage"
                     *           ],
                     *           "scopes": [
                     *             {
                     *               "permission": "users.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "users.create",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "users.update",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "users.delete",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "roles.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "roles.manage",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "branches.manage",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "organization.update",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "audit.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "products.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "products.view_cost",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "products.create",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "products.update",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "products.delete",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "products.change_prices",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "products.import",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "catalog.manage",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "stock.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "stock.view_other_branches",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "stock.receive",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "stock.adjust",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "stock.transfer",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "sales.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "sales.create",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "sales.discount",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "sales.below_cost",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "sales.backdate",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "sales.view_analytics",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "sales.view_profit",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "discounts.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "discounts.manage",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "discounts.approve",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "customers.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "customers.create",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "customers.update",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "customers.delete",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "customers.set_limit",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "debts.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "debts.create",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "debts.update",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "debts.pay",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "debts.reverse",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "debts.write_off",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "shifts.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "shifts.view_expected",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "shifts.work",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "shifts.manage",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "tickets.create",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "tickets.view",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "tickets.view_internal",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "tickets.work",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "tickets.delete",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "tickets.view_reports",
                     *               "branch_ids": []
                     *             },
                     *             {
                     *               "permission": "desk.manage",
                     *               "branch_ids": []
                     *             }
                     *           ],
                     *           "max_discount_percent": 100,
                     *           "branch_discounts": [],
                     *           "branches": [
                     *             {
                     *               "id": "019b76c0-0000-7000-8000-000000000002",
                     *               "name": "Branch 1",
                     *               "name_en": null,
                     *               "code": "B1",
                     *               "address": null,
                     *               "phone": null,
                     *               "working_hours": null,
                     *               "is_active": true,
                     *               "created_at": "2026-01-08T10:30:00Z",
                     *               "updated_at": "2026-01-08T10:30:00Z",
                     *               "version": 1
                     *             },
                     *             {
                     *               "id": "019b76c0-0000-7000-8000-000000000004",
                     *               "name": "Branch 2",
                     *               "name_en": null,
                     *               "code": "B2",
                     *               "address": null,
                     *               "phone": null,
                     *               "working_hours": null,
                     *               "is_active": true,
                     *               "created_at": "2026-01-08T10:30:00Z",
                     *               "updated_at": "2026-01-08T10:30:00Z",
                     *               "version": 1
                     *             }
                     *           ],
                     *           "organization": {
                     *             "id": "019b76c0-0000-7000-8000-000000000005",
                     *             "slug": "gilam",
                     *             "name": "Test gilam",
                     *             "modules": [
                     *               "desk",
                     *               "shop"
                     *             ],
                     *             "language": "uz",
                     *             "time_zone": "Asia/Tashkent",
                     *             "currency": "UZS",
                     *             "week_start": "monday",
                     *             "calendar": "gregorian",
                     *             "settings": {
                     *               "smallest_sellable_length": 1,
                     *               "important_sale_amount": 10000000,
                     *               "backdate_days": 7,
                     *               "audit_retention_months": 24,
                     *               "ticket_auto_close_hours": 72,
                     *               "ticket_reopen_days": 7,
                     *               "ticket_archive_months": 12,
                     *               "requires_shift": false
                     *             },
                     *             "version": 1
                     *           }
                     *         }
                     *       },
                     *       "message": "Welcome",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TokenPairAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    registerMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "name29",
                 *       "password": "ruby-carpet-41",
                 *       "full_name": "Aziz Rahimov",
                 *       "branch_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "roles": [
                 *         {
                 *           "role_id": "019b76c0-0000-7000-8000-000000000002",
                 *           "branch_ids": [
                 *             "019b76c0-0000-7000-8000-000000000001"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateMember"];
            };
        };
        responses: {
            /** @description Add a member; the same as POST /api/users */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000003",
                     *         "username": "name29",
                     *         "full_name": "Aziz Rahimov",
                     *         "phone_number": null,
                     *         "email": null,
                     *         "language": "uz",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "photo": null,
                     *         "role": "seller",
                     *         "can_add_products": false,
                     *         "roles": [
                     *           {
                     *             "role_id": "019b76c0-0000-7000-8000-000000000002",
                     *             "branch_ids": [
                     *               "019b76c0-0000-7000-8000-000000000001"
                     *             ]
                     *           }
                     *         ],
                     *         "extra_permissions": [],
                     *         "is_active": true,
                     *         "locked_until": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Member added",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listOwnSessions: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the caller's sessions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "address": "127.0.0.1",
                     *           "program": "Java-http-client/25.0.3",
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "last_seen_at": "2026-01-08T10:30:00Z",
                     *           "expires_at": "2026-01-08T10:30:00Z",
                     *           "is_current": true
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 1,
                     *         "total": 1,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listBranches: {
        parameters: {
            query?: {
                deleted?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the branches */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "name": "Branch 1",
                     *           "name_en": null,
                     *           "code": "B1",
                     *           "address": null,
                     *           "phone": null,
                     *           "working_hours": null,
                     *           "is_active": true,
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "updated_at": "2026-01-08T10:30:00Z",
                     *           "version": 1
                     *         },
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000002",
                     *           "name": "Branch 2",
                     *           "name_en": null,
                     *           "code": "B2",
                     *           "address": null,
                     *           "phone": null,
                     *           "working_hours": null,
                     *           "is_active": true,
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "updated_at": "2026-01-08T10:30:00Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 2,
                     *         "total": 2,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BranchViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createBranch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name35",
                 *       "code": "C36",
                 *       "address": "Amir Temur 1, Toshkent",
                 *       "phone": "+998712000000",
                 *       "is_active": true
                 *     }
                 */
                "application/json": components["schemas"]["EditBranch"];
            };
        };
        responses: {
            /** @description Create a branch */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name35",
                     *         "name_en": null,
                     *         "code": "C36",
                     *         "address": "Amir Temur 1, Toshkent",
                     *         "phone": "+998712000000",
                     *         "working_hours": null,
                     *         "is_active": true,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Branch created",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BranchViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getBranch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a branch */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "Branch 1",
                     *         "name_en": null,
                     *         "code": "B1",
                     *         "address": null,
                     *         "phone": null,
                     *         "working_hours": null,
                     *         "is_active": true,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BranchViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateBranch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name40",
                 *       "code": "C41",
                 *       "is_active": true,
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditBranch"];
            };
        };
        responses: {
            /** @description Change a branch */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name40",
                     *         "name_en": null,
                     *         "code": "C41",
                     *         "address": null,
                     *         "phone": null,
                     *         "working_hours": null,
                     *         "is_active": true,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 2
                     *       },
                     *       "message": "Branch saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BranchViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteBranch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["IN_USE"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreBranch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a deleted branch */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "Branch 7",
                     *         "name_en": null,
                     *         "code": "B7",
                     *         "address": null,
                     *         "phone": null,
                     *         "working_hours": null,
                     *         "is_active": true,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 3
                     *       },
                     *       "message": "Branch restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BranchViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["QUOTA_EXCEEDED"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listCannedReplies: {
        parameters: {
            query?: {
                deleted?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the canned replies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 1,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CannedReplyViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createCannedReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name45",
                 *       "body": "Dear {{requester}}, we look at {{number}} at once.",
                 *       "language": "en"
                 *     }
                 */
                "application/json": components["schemas"]["EditCannedReply"];
            };
        };
        responses: {
            /** @description Create a canned reply */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name45",
                     *         "body": "Dear {{requester}}, we look at {{number}} at once.",
                     *         "language": "en",
                     *         "category_id": null,
                     *         "version": 1
                     *       },
                     *       "message": "Canned reply created",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CannedReplyViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateCannedReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name50",
                 *       "body": "Dear {{requester}}, it works again.",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditCannedReply"];
            };
        };
        responses: {
            /** @description Change a canned reply */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name50",
                     *         "body": "Dear {{requester}}, it works again.",
                     *         "language": null,
                     *         "category_id": null,
                     *         "version": 2
                     *       },
                     *       "message": "Canned reply saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CannedReplyViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteCannedReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    renderCannedReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ticket_id": "019b76c0-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["RenderReply"];
            };
        };
        responses: {
            /** @description Read a canned reply filled in for a ticket */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "text": "Dear Test Admin, we look at T-20260108-0001."
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RenderedReplyAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreCannedReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a deleted canned reply */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name54",
                     *         "body": "Dear {{requester}}, we look at {{number}}.",
                     *         "language": null,
                     *         "category_id": null,
                     *         "version": 3
                     *       },
                     *       "message": "Canned reply restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CannedReplyViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["QUOTA_EXCEEDED"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listCategories: {
        parameters: {
            query?: {
                deleted?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the categories */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "parent_id": null,
                     *           "name": "Carpets",
                     *           "names": {
                     *             "en": "Carpets",
                     *             "fa": "فرش‌ها",
                     *             "ru": "Ковры",
                     *             "uz": "Gilamlar"
                     *           },
                     *           "position": 0,
                     *           "version": 1
                     *         },
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000002",
                     *           "parent_id": "019b76c0-0000-7000-8000-000000000001",
                     *           "name": "Palas rugs",
                     *           "names": {
                     *             "en": "Palas rugs",
                     *             "fa": "پالازها",
                     *             "ru": "Паласы",
                     *             "uz": "Paloslar"
                     *           },
                     *           "position": 1,
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 6,
                     *         "total": 6,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CategoryViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name57",
                 *       "names": {
                 *         "uz": "Gilamlar"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["EditCategory"];
            };
        };
        responses: {
            /** @description Create a category */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "parent_id": null,
                     *         "name": "name57",
                     *         "names": {
                     *           "uz": "Gilamlar"
                     *         },
                     *         "position": 0,
                     *         "version": 1
                     *       },
                     *       "message": "Category created",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CategoryViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name62",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditCategory"];
            };
        };
        responses: {
            /** @description Change a category */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "parent_id": null,
                     *         "name": "name62",
                     *         "names": {},
                     *         "position": 0,
                     *         "version": 2
                     *       },
                     *       "message": "Category saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CategoryViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["IN_USE"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a deleted category */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "parent_id": null,
                     *         "name": "name64",
                     *         "names": {},
                     *         "position": 0,
                     *         "version": 3
                     *       },
                     *       "message": "Category restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CategoryViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["QUOTA_EXCEEDED"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listCollections: {
        parameters: {
            query?: {
                deleted?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the collections */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 1,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CollectionViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name67",
                 *       "price_per_square_meter": 250000
                 *     }
                 */
                "application/json": components["schemas"]["EditCollection"];
            };
        };
        responses: {
            /** @description Create a collection */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name67",
                     *         "icon": null,
                     *         "price_per_square_meter": 250000,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Collection created",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CollectionViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name72",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditCollection"];
            };
        };
        responses: {
            /** @description Change a collection */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name72",
                     *         "icon": null,
                     *         "price_per_square_meter": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "version": 2
                     *       },
                     *       "message": "Collection saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CollectionViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteCollection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["IN_USE"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreCollection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a deleted collection */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name74",
                     *         "icon": null,
                     *         "price_per_square_meter": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "version": 3
                     *       },
                     *       "message": "Collection restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CollectionViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["QUOTA_EXCEEDED"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                q?: string;
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: name, created_at */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the customers; q finds them by name or by the last digits of the phone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 2,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nargiza Yusupova",
                 *       "phone": "+998901000077",
                 *       "notes": "Pays on Fridays",
                 *       "credit_limit": 5000000,
                 *       "language": "uz",
                 *       "accepts_reminders": true
                 *     }
                 */
                "application/json": components["schemas"]["EditCustomer"];
            };
        };
        responses: {
            /** @description Add a customer */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "Nargiza Yusupova",
                     *         "phone": "+998901000077",
                     *         "notes": "Pays on Fridays",
                     *         "credit_limit": 5000000,
                     *         "language": "uz",
                     *         "accepts_reminders": true,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Customer added",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a customer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "Nargiza Yusupova",
                     *         "phone": "+998901000081",
                     *         "notes": null,
                     *         "credit_limit": null,
                     *         "language": null,
                     *         "accepts_reminders": false,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Nargiza Yusupova",
                 *       "phone": "+998901000084",
                 *       "credit_limit": 8000000,
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditCustomer"];
            };
        };
        responses: {
            /** @description Change a customer; the credit limit needs customers.set_limit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "Nargiza Yusupova",
                     *         "phone": "+998901000084",
                     *         "notes": null,
                     *         "credit_limit": 8000000,
                     *         "language": null,
                     *         "accepts_reminders": false,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 2
                     *       },
                     *       "message": "Customer saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["IN_USE"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getCustomerBalance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read what a customer owes, and how much more is allowed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "customer_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "open_debts": 2,
                     *         "remaining_amount": 1800000,
                     *         "overdue_amount": 0,
                     *         "next_due_date": "2026-01-08",
                     *         "credit_limit": null,
                     *         "available_credit": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerBalanceViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    mergeCustomers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into_id": "019b76c0-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["MergeCustomer"];
            };
        };
        responses: {
            /** @description Merge a double into another customer, who gets all that belongs to it */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "Nargiza Yusupova",
                     *         "phone": "+998901000089",
                     *         "notes": null,
                     *         "credit_limit": null,
                     *         "language": null,
                     *         "accepts_reminders": false,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Customers merged",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    payCustomerDebts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 500000,
                 *       "payment_type": "cash",
                 *       "note": "Brought by the son"
                 *     }
                 */
                "application/json": components["schemas"]["PayDebts"];
            };
        };
        responses: {
            /** @description Spread a payment over a customer's debts: what is due first is paid first, or as told */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "customer_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "amount": 500000,
                     *         "payments": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000003",
                     *             "debt_id": "019b76c0-0000-7000-8000-000000000004",
                     *             "kind": "payment",
                     *             "amount": 500000,
                     *             "payment_type": "cash",
                     *             "note": "Brought by the son",
                     *             "payment_date": "2026-01-08T10:30:00Z",
                     *             "recorded_by": "019b76c0-0000-7000-8000-000000000005",
                     *             "recorded_by_name": "Nodira Karimova",
                     *             "remaining_amount": 400000,
                     *             "reverses_id": null,
                     *             "reversed_by_id": null,
                     *             "receipt_id": "019b76c0-0000-7000-8000-000000000001",
                     *             "shift_id": null
                     *           }
                     *         ]
                     *       },
                     *       "message": "Payment recorded",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerPaymentViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["SHIFT_REQUIRED.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a deleted customer */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "Nargiza Yusupova",
                     *         "phone": "+998901000093",
                     *         "notes": null,
                     *         "credit_limit": null,
                     *         "language": null,
                     *         "accepts_reminders": false,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 3
                     *       },
                     *       "message": "Customer restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.INVALID_TRANSITION.REQUEST_IN_PROGRESS"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getCustomerStatement: {
        parameters: {
            query?: {
                end_date?: string;
                range?: components["schemas"]["PeriodRange"];
                start_date?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a customer's account: debts and payments of some days, by default of this month */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "customer_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "customer_name": "Nargiza Yusupova",
                     *         "customer_phone": "+998901000095",
                     *         "start_date": "2026-01-08",
                     *         "end_date": "2026-01-08",
                     *         "opening_balance": 0,
                     *         "debt_amount": 1800000,
                     *         "paid_amount": 0,
                     *         "closing_balance": 1800000,
                     *         "lines": [
                     *           {
                     *             "at": "2026-01-08T10:30:00Z",
                     *             "date": "2026-01-08",
                     *             "kind": "debt",
                     *             "debt_id": "019b76c0-0000-7000-8000-000000000002",
                     *             "sale_number": null,
                     *             "branch_name": "Branch 1",
                     *             "note": null,
                     *             "amount": 900000,
                     *             "balance": 900000
                     *           },
                     *           {
                     *             "at": "2026-01-08T10:30:00Z",
                     *             "date": "2026-01-08",
                     *             "kind": "debt",
                     *             "debt_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "sale_number": null,
                     *             "branch_name": "Branch 1",
                     *             "note": null,
                     *             "amount": 900000,
                     *             "balance": 1800000
                     *           }
                     *         ]
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["StatementViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    printCustomerStatement: {
        parameters: {
            query?: {
                end_date?: string;
                range?: components["schemas"]["PeriodRange"];
                start_date?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a customer's account as an HTML page to print */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example # text/html */
                    "*/*": string;
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getDashboardLayout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read how the caller arranged the dashboard */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "widgets": [
                     *           {
                     *             "widget": "attention",
                     *             "is_shown": true
                     *           },
                     *           {
                     *             "widget": "sales_figures",
                     *             "is_shown": true
                     *           },
                     *           {
                     *             "widget": "sales_by_day",
                     *             "is_shown": true
                     *           },
                     *           {
                     *             "widget": "sales_by_category",
                     *             "is_shown": true
                     *           },
                     *           {
                     *             "widget": "sales_by_branch",
                     *             "is_shown": true
                     *           },
                     *           {
                     *             "widget": "top_selling_products",
                     *             "is_shown": true
                     *           },
                     *           {
                     *             "widget": "recent_activities",
                     *             "is_shown": true
                     *           },
                     *           {
                     *             "widget": "low_stock",
                     *             "is_shown": true
                     *           },
                     *           {
                     *             "widget": "latest_sales",
                     *             "is_shown": false
                     *           }
                     *         ]
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DashboardLayoutAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateDashboardLayout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "widgets": [
                 *         {
                 *           "widget": "recent_activities",
                 *           "is_shown": true
                 *         },
                 *         {
                 *           "widget": "low_stock",
                 *           "is_shown": false
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DashboardLayout"];
            };
        };
        responses: {
            /** @description Arrange the caller's own dashboard */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "widgets": [
                     *           {
                     *             "widget": "recent_activities",
                     *             "is_shown": true
                     *           },
                     *           {
                     *             "widget": "low_stock",
                     *             "is_shown": false
                     *           },
                     *           {
                     *             "widget": "attention",
                     *             "is_shown": true
                     *           },
                     *           {
                     *             "widget": "sales_figures",
                     *             "is_shown": true
                     *           },
                     *           {
                     *             "widget": "sales_by_day",
                     *             "is_shown": true
                     *           },
                     *           {
                     *             "widget": "sales_by_category",
                     *             "is_shown": true
                     *           },
                     *           {
                     *             "widget": "sales_by_branch",
                     *             "is_shown": true
                     *           },
                     *           {
                     *             "widget": "top_selling_products",
                     *             "is_shown": true
                     *           },
                     *           {
                     *             "widget": "latest_sales",
                     *             "is_shown": false
                     *           }
                     *         ]
                     *       },
                     *       "message": "Dashboard saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DashboardLayoutAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getDashboard: {
        parameters: {
            query?: {
                branch?: string[];
                branch_id?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the day's figures, what needs attention and what happened last */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "today": "2026-01-08",
                     *         "total_sales_today": 0,
                     *         "profit_today": 0,
                     *         "low_stock_count": 0,
                     *         "overdue_debts_count": 0,
                     *         "overdue_debts_amount": 0,
                     *         "pending_transfers": 0,
                     *         "open_tickets": 1,
                     *         "overdue_tickets": 0,
                     *         "top_selling_products": [],
                     *         "recent_activities": [
                     *           {
                     *             "kind": "debt_payment",
                     *             "id": "019b76c0-0000-7000-8000-000000000001",
                     *             "number": null,
                     *             "title": null,
                     *             "amount": 500000,
                     *             "member_name": "Nodira Karimova",
                     *             "branch_name": "Branch 1",
                     *             "at": "2026-01-08T10:30:00Z"
                     *           },
                     *           {
                     *             "kind": "ticket",
                     *             "id": "019b76c0-0000-7000-8000-000000000002",
                     *             "number": "T-20260108-0001",
                     *             "title": "The projector stays dark",
                     *             "amount": null,
                     *             "member_name": "Test Admin",
                     *             "branch_name": "Branch 1",
                     *             "at": "2026-01-08T10:30:00Z"
                     *           }
                     *         ],
                     *         "yesterday": {
                     *           "total_sales": 0,
                     *           "profit": 0
                     *         }
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DashboardViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listDebts: {
        parameters: {
            query?: {
                branch?: string[];
                branch_id?: string[];
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                customer_id?: string[];
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                end_date?: string;
                overdue?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                q?: string;
                range?: components["schemas"]["PeriodRange"];
                seller_id?: string[];
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: next_due_date, created_at */
                sort?: string;
                start_date?: string;
                status?: components["schemas"]["DebtStatus"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List debts, those that are overdue longest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "branch_name": "Branch 1",
                     *           "seller_id": "019b76c0-0000-7000-8000-000000000003",
                     *           "seller_name": "Test Admin",
                     *           "customer_id": "019b76c0-0000-7000-8000-000000000004",
                     *           "customer_name": "Nargiza Yusupova",
                     *           "customer_phone": "+998901000086",
                     *           "sale_id": null,
                     *           "sale_number": null,
                     *           "total_amount": 900000,
                     *           "paid_amount": 0,
                     *           "returned_amount": 0,
                     *           "written_off_amount": 0,
                     *           "remaining_amount": 900000,
                     *           "overdue_amount": 0,
                     *           "status": "pending",
                     *           "date": "2026-01-08",
                     *           "payment_deadline": "2026-01-08",
                     *           "next_due_date": "2026-01-08",
                     *           "installments": [],
                     *           "note": null,
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "updated_at": "2026-01-08T10:30:00Z",
                     *           "version": 1
                     *         },
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000005",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "branch_name": "Branch 1",
                     *           "seller_id": "019b76c0-0000-7000-8000-000000000003",
                     *           "seller_name": "Test Admin",
                     *           "customer_id": "019b76c0-0000-7000-8000-000000000004",
                     *           "customer_name": "Nargiza Yusupova",
                     *           "customer_phone": "+998901000086",
                     *           "sale_id": null,
                     *           "sale_number": null,
                     *           "total_amount": 900000,
                     *           "paid_amount": 0,
                     *           "returned_amount": 0,
                     *           "written_off_amount": 0,
                     *           "remaining_amount": 900000,
                     *           "overdue_amount": 0,
                     *           "status": "pending",
                     *           "date": "2026-01-08",
                     *           "payment_deadline": "2026-01-08",
                     *           "next_due_date": "2026-01-08",
                     *           "installments": [],
                     *           "note": null,
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "updated_at": "2026-01-08T10:30:00Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 2,
                     *         "total": 8,
                     *         "pages": 4,
                     *         "total_capped": false,
                     *         "next_cursor": "aVeryLongText"
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DebtViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createDebt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "branch_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "customer_name": "Nargiza Yusupova",
                 *       "customer_phone": "+998901000103",
                 *       "total_amount": 900000,
                 *       "installments": [
                 *         {
                 *           "due_date": "2026-01-08",
                 *           "amount": 400000
                 *         },
                 *         {
                 *           "due_date": "2026-01-08",
                 *           "amount": 500000
                 *         }
                 *       ],
                 *       "note": "From the old book"
                 *     }
                 */
                "application/json": components["schemas"]["NewDebt"];
            };
        };
        responses: {
            /** @description Enter an old debt; those of new goods come from their sales */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_name": "Branch 1",
                     *         "seller_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "seller_name": "Nodira Karimova",
                     *         "customer_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "customer_name": "Nargiza Yusupova",
                     *         "customer_phone": "+998901000103",
                     *         "sale_id": null,
                     *         "sale_number": null,
                     *         "total_amount": 900000,
                     *         "paid_amount": 0,
                     *         "returned_amount": 0,
                     *         "written_off_amount": 0,
                     *         "remaining_amount": 900000,
                     *         "overdue_amount": 0,
                     *         "status": "pending",
                     *         "date": "2026-01-08",
                     *         "payment_deadline": "2026-01-08",
                     *         "next_due_date": "2026-01-08",
                     *         "installments": [
                     *           {
                     *             "number": 1,
                     *             "due_date": "2026-01-08",
                     *             "amount": 400000,
                     *             "remaining_amount": 400000,
                     *             "overdue": false
                     *           },
                     *           {
                     *             "number": 2,
                     *             "due_date": "2026-01-08",
                     *             "amount": 500000,
                     *             "remaining_amount": 500000,
                     *             "overdue": false
                     *           }
                     *         ],
                     *         "note": "From the old book",
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Debt recorded",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DebtViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.CREDIT_LIMIT_EXCEEDED.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getDebt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a debt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_name": "Branch 1",
                     *         "seller_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "seller_name": "Test Admin",
                     *         "customer_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "customer_name": "Nargiza Yusupova",
                     *         "customer_phone": "+998901000106",
                     *         "sale_id": null,
                     *         "sale_number": null,
                     *         "total_amount": 900000,
                     *         "paid_amount": 0,
                     *         "returned_amount": 0,
                     *         "written_off_amount": 0,
                     *         "remaining_amount": 900000,
                     *         "overdue_amount": 0,
                     *         "status": "pending",
                     *         "date": "2026-01-08",
                     *         "payment_deadline": "2026-01-08",
                     *         "next_due_date": "2026-01-08",
                     *         "installments": [],
                     *         "note": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DebtViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateDebt: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "payment_deadline": "2026-01-08",
                 *       "reason": "Waits for the wages",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditDebt"];
            };
        };
        responses: {
            /** @description Move the deadline of a debt, or change its plan or note */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_name": "Branch 1",
                     *         "seller_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "seller_name": "Test Admin",
                     *         "customer_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "customer_name": "Nargiza Yusupova",
                     *         "customer_phone": "+998901000108",
                     *         "sale_id": null,
                     *         "sale_number": null,
                     *         "total_amount": 900000,
                     *         "paid_amount": 0,
                     *         "returned_amount": 0,
                     *         "written_off_amount": 0,
                     *         "remaining_amount": 900000,
                     *         "overdue_amount": 0,
                     *         "status": "pending",
                     *         "date": "2026-01-08",
                     *         "payment_deadline": "2026-01-08",
                     *         "next_due_date": "2026-01-08",
                     *         "installments": [],
                     *         "note": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 2
                     *       },
                     *       "message": "Debt saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DebtViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listDebtPayments: {
        parameters: {
            query?: {
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: payment_date */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List what was paid of a debt, with reversals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "debt_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "kind": "payment",
                     *           "amount": 100000,
                     *           "payment_type": "cash",
                     *           "note": null,
                     *           "payment_date": "2026-01-08T10:30:00Z",
                     *           "recorded_by": "019b76c0-0000-7000-8000-000000000003",
                     *           "recorded_by_name": "Test Admin",
                     *           "remaining_amount": 800000,
                     *           "reverses_id": null,
                     *           "reversed_by_id": null,
                     *           "receipt_id": "019b76c0-0000-7000-8000-000000000001",
                     *           "shift_id": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 50,
                     *         "total": 1,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DebtPaymentViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    payDebt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amount": 300000,
                 *       "payment_type": "card",
                 *       "note": "At the market"
                 *     }
                 */
                "application/json": components["schemas"]["PayDebt"];
            };
        };
        responses: {
            /** @description Record a payment of a debt, up to what is left */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "debt_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "kind": "payment",
                     *         "amount": 300000,
                     *         "payment_type": "card",
                     *         "note": "At the market",
                     *         "payment_date": "2026-01-08T10:30:00Z",
                     *         "recorded_by": "019b76c0-0000-7000-8000-000000000003",
                     *         "recorded_by_name": "Nodira Karimova",
                     *         "remaining_amount": 600000,
                     *         "reverses_id": null,
                     *         "reversed_by_id": null,
                     *         "receipt_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "shift_id": null
                     *       },
                     *       "message": "Payment recorded",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DebtPaymentViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["SHIFT_REQUIRED.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    reverseDebtPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Typed twice"
                 *     }
                 */
                "application/json": components["schemas"]["ReversePayment"];
            };
        };
        responses: {
            /** @description Reverse a payment or the writing off of a debt, by a payment below 0 */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "debt_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "kind": "payment",
                     *         "amount": -100000,
                     *         "payment_type": "cash",
                     *         "note": "Typed twice",
                     *         "payment_date": "2026-01-08T10:30:00Z",
                     *         "recorded_by": "019b76c0-0000-7000-8000-000000000003",
                     *         "recorded_by_name": "Nodira Karimova",
                     *         "remaining_amount": 900000,
                     *         "reverses_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "reversed_by_id": null,
                     *         "receipt_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "shift_id": null
                     *       },
                     *       "message": "Payment reversed",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DebtPaymentViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    writeOffDebt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Moved abroad"
                 *     }
                 */
                "application/json": components["schemas"]["WriteOff"];
            };
        };
        responses: {
            /** @description Give up what is left of a debt, for a reason */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "debt_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "kind": "write_off",
                     *         "amount": 900000,
                     *         "payment_type": null,
                     *         "note": "Moved abroad",
                     *         "payment_date": "2026-01-08T10:30:00Z",
                     *         "recorded_by": "019b76c0-0000-7000-8000-000000000003",
                     *         "recorded_by_name": "Nodira Karimova",
                     *         "remaining_amount": 0,
                     *         "reverses_id": null,
                     *         "reversed_by_id": null,
                     *         "receipt_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "shift_id": null
                     *       },
                     *       "message": "Debt written off",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DebtPaymentViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getDebtAnalytics: {
        parameters: {
            query?: {
                branch?: string[];
                branch_id?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read what is owed today: count, amount, overdue, by age, branch and seller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "totals": {
                     *           "count": 9,
                     *           "remaining_amount": 7600000,
                     *           "overdue_count": 0,
                     *           "overdue_amount": 0
                     *         },
                     *         "ageing": [
                     *           {
                     *             "bucket": "not_due",
                     *             "count": 9,
                     *             "amount": 7600000
                     *           },
                     *           {
                     *             "bucket": "days_1_30",
                     *             "count": 0,
                     *             "amount": 0
                     *           },
                     *           {
                     *             "bucket": "days_31_60",
                     *             "count": 0,
                     *             "amount": 0
                     *           },
                     *           {
                     *             "bucket": "days_61_90",
                     *             "count": 0,
                     *             "amount": 0
                     *           },
                     *           {
                     *             "bucket": "days_over_90",
                     *             "count": 0,
                     *             "amount": 0
                     *           }
                     *         ],
                     *         "by_branch": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000001",
                     *             "name": "Branch 1",
                     *             "count": 9,
                     *             "remaining_amount": 7600000,
                     *             "overdue_count": 0,
                     *             "overdue_amount": 0
                     *           }
                     *         ],
                     *         "by_seller": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000002",
                     *             "name": "Test Admin",
                     *             "count": 8,
                     *             "remaining_amount": 6700000,
                     *             "overdue_count": 0,
                     *             "overdue_amount": 0
                     *           },
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000003",
                     *             "name": "Nodira Karimova",
                     *             "count": 1,
                     *             "remaining_amount": 900000,
                     *             "overdue_count": 0,
                     *             "overdue_amount": 0
                     *           }
                     *         ]
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DebtAnalyticsViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listDiscounts: {
        parameters: {
            query?: {
                applicable_to?: components["schemas"]["ApplicableTo"][];
                branch?: string[];
                branch_id?: string[];
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                discount_type?: components["schemas"]["DiscountType"][];
                is_active?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                q?: string;
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: start_date, created_at, name */
                sort?: string;
                status?: components["schemas"]["DiscountStatus"][];
                target_id?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the promotions, those that start last first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 2,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DiscountViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createDiscount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Bahor",
                 *       "discount_type": "percentage",
                 *       "discount_value": 10,
                 *       "applicable_to": "collection",
                 *       "target_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "branch_id": "019b76c0-0000-7000-8000-000000000002",
                 *       "start_date": "2026-01-08",
                 *       "end_date": "2026-01-08"
                 *     }
                 */
                "application/json": components["schemas"]["EditDiscount"];
            };
        };
        responses: {
            /** @description Create a promotion, which sales in its time get by themselves */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000003",
                     *         "name": "Bahor",
                     *         "discount_type": "percentage",
                     *         "discount_value": 10,
                     *         "applicable_to": "collection",
                     *         "target_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "target_name": "name119",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_name": "Branch 1",
                     *         "start_date": "2026-01-08T10:30:00Z",
                     *         "end_date": "2026-01-08T10:30:00Z",
                     *         "last_day": "2026-01-08",
                     *         "is_active": true,
                     *         "status": "coming",
                     *         "usage_count": 0,
                     *         "given_amount": 0,
                     *         "created_by": "019b76c0-0000-7000-8000-000000000004",
                     *         "created_by_name": "Nodira Karimova",
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Promotion created",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DiscountViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getDiscount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a promotion */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "Bahor",
                     *         "discount_type": "percentage",
                     *         "discount_value": 10,
                     *         "applicable_to": "all",
                     *         "target_id": null,
                     *         "target_name": null,
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_name": "Branch 1",
                     *         "start_date": "2026-01-08T10:30:00Z",
                     *         "end_date": "2026-01-08T10:30:00Z",
                     *         "last_day": "2026-01-08",
                     *         "is_active": true,
                     *         "status": "coming",
                     *         "usage_count": 0,
                     *         "given_amount": 0,
                     *         "created_by": "019b76c0-0000-7000-8000-000000000003",
                     *         "created_by_name": "Test Admin",
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DiscountViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateDiscount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "discount_value": 12.5,
                 *       "is_active": true,
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditDiscount"];
            };
        };
        responses: {
            /** @description Change a promotion; sales of the time before keep what they got */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "Bahor",
                     *         "discount_type": "percentage",
                     *         "discount_value": 12.5,
                     *         "applicable_to": "all",
                     *         "target_id": null,
                     *         "target_name": null,
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_name": "Branch 1",
                     *         "start_date": "2026-01-08T10:30:00Z",
                     *         "end_date": "2026-01-08T10:30:00Z",
                     *         "last_day": "2026-01-08",
                     *         "is_active": true,
                     *         "status": "coming",
                     *         "usage_count": 0,
                     *         "given_amount": 0,
                     *         "created_by": "019b76c0-0000-7000-8000-000000000003",
                     *         "created_by_name": "Test Admin",
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 2
                     *       },
                     *       "message": "Promotion saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DiscountViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteDiscount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreDiscount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a deleted promotion */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "Bahor",
                     *         "discount_type": "percentage",
                     *         "discount_value": 10,
                     *         "applicable_to": "all",
                     *         "target_id": null,
                     *         "target_name": null,
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_name": "Branch 1",
                     *         "start_date": "2026-01-08T10:30:00Z",
                     *         "end_date": "2026-01-08T10:30:00Z",
                     *         "last_day": "2026-01-08",
                     *         "is_active": true,
                     *         "status": "coming",
                     *         "usage_count": 0,
                     *         "given_amount": 0,
                     *         "created_by": "019b76c0-0000-7000-8000-000000000003",
                     *         "created_by_name": "Test Admin",
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 3
                     *       },
                     *       "message": "Promotion restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DiscountViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["REQUEST_IN_PROGRESS"];
            413: components["responses"]["QUOTA_EXCEEDED"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    downloadFile: {
        parameters: {
            query?: {
                inline?: boolean;
                size?: components["schemas"]["Rendition"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Download a file, or the thumbnail of a picture */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example # text/csv */
                    "*/*": string;
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    downloadFileByLink: {
        parameters: {
            query?: {
                expires?: number;
                organization?: string;
                signature?: string;
                size?: components["schemas"]["Rendition"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Download a file from a signed address, valid for some minutes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example # image/jpeg */
                    "*/*": string;
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getFileDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the details of a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "filename": "prices.csv",
                     *         "original_filename": "prices.csv",
                     *         "file_path": "/api/files/019b76c0-0000-7000-8000-000000000001",
                     *         "file_size": 26,
                     *         "file_type": "text/csv",
                     *         "width": null,
                     *         "height": null,
                     *         "owner_type": null,
                     *         "owner_id": null,
                     *         "ticket_id": null,
                     *         "uploaded_by_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "url": "/api/files/019b76c0-0000-7000-8000-000000000001/content?organization=019b76c0-0000-7000-8000-000000000003&size=full&expires=1767868200&signature=aVeryLongText",
                     *         "thumbnail_url": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FileViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    uploadFiles: {
        parameters: {
            query?: {
                pictures?: boolean;
            };
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": [
                 *         "prices.csv"
                 *       ]
                 *     }
                 */
                "multipart/form-data": {
                    file: string[];
                    /** Format: uuid */
                    ticket_id?: string;
                };
            };
        };
        responses: {
            /** @description Upload files: for a ticket, or to be attached to a record within a day */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "filename": "prices.csv",
                     *           "original_filename": "prices.csv",
                     *           "file_path": "/api/files/019b76c0-0000-7000-8000-000000000001",
                     *           "file_size": 26,
                     *           "file_type": "text/csv",
                     *           "width": null,
                     *           "height": null,
                     *           "owner_type": null,
                     *           "owner_id": null,
                     *           "ticket_id": null,
                     *           "uploaded_by_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "url": "/api/files/019b76c0-0000-7000-8000-000000000001/content?organization=019b76c0-0000-7000-8000-000000000003&size=full&expires=1767868200&signature=aVeryLongText",
                     *           "thumbnail_url": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 1,
                     *         "total": 1,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Files uploaded",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FileViewPage"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    importProductFile: {
        parameters: {
            query?: {
                branch_id?: string;
                decimal_mark?: components["schemas"]["DecimalMark"];
                dry_run?: boolean;
                encoding?: components["schemas"]["FileEncoding"];
            };
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "goods.csv"
                 *     }
                 */
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The same as POST /api/products/bulk-import */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "dry_run": true,
                     *         "products_created": 1,
                     *         "collections_created": [],
                     *         "opening_pieces": 3,
                     *         "opening_meters": 0,
                     *         "read_as": {
                     *           "sheet": null,
                     *           "encoding": "utf_8",
                     *           "separator": ","
                     *         },
                     *         "doubtful_numbers": [],
                     *         "first_rows": [
                     *           {
                     *             "row": 2,
                     *             "name": "Zebo",
                     *             "type": "unit",
                     *             "buy_price": 500000,
                     *             "sell_price": 750000,
                     *             "sell_price_per_meter": null,
                     *             "quantity": 3,
                     *             "total_length": null,
                     *             "sizes": []
                     *           }
                     *         ]
                     *       },
                     *       "message": "File read",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductImportResultAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "slug": "gilam",
                     *         "name": "Test gilam",
                     *         "modules": [
                     *           "desk",
                     *           "shop"
                     *         ],
                     *         "language": "uz",
                     *         "time_zone": "Asia/Tashkent",
                     *         "currency": "UZS",
                     *         "week_start": "monday",
                     *         "calendar": "gregorian",
                     *         "settings": {
                     *           "smallest_sellable_length": 1,
                     *           "important_sale_amount": 10000000,
                     *           "backdate_days": 7,
                     *           "audit_retention_months": 24,
                     *           "ticket_auto_close_hours": 72,
                     *           "ticket_reopen_days": 7,
                     *           "ticket_archive_months": 12,
                     *           "requires_shift": false
                     *         },
                     *         "version": 1
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OrganizationViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateOrganization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Gilam",
                 *       "modules": [
                 *         "shop",
                 *         "desk"
                 *       ],
                 *       "language": "en",
                 *       "time_zone": "Asia/Tashkent",
                 *       "week_start": "monday",
                 *       "calendar": "gregorian",
                 *       "settings": {
                 *         "smallest_sellable_length": 0.5,
                 *         "important_sale_amount": 10000000,
                 *         "backdate_days": 3,
                 *         "audit_retention_months": 36,
                 *         "ticket_auto_close_hours": 48,
                 *         "ticket_reopen_days": 10,
                 *         "ticket_archive_months": 24
                 *       },
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditOrganization"];
            };
        };
        responses: {
            /** @description Change the organisation's settings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "slug": "gilam",
                     *         "name": "Gilam",
                     *         "modules": [
                     *           "desk",
                     *           "shop"
                     *         ],
                     *         "language": "en",
                     *         "time_zone": "Asia/Tashkent",
                     *         "currency": "UZS",
                     *         "week_start": "monday",
                     *         "calendar": "gregorian",
                     *         "settings": {
                     *           "smallest_sellable_length": 0.5,
                     *           "important_sale_amount": 10000000,
                     *           "backdate_days": 3,
                     *           "audit_retention_months": 36,
                     *           "ticket_auto_close_hours": 48,
                     *           "ticket_reopen_days": 10,
                     *           "ticket_archive_months": 24,
                     *           "requires_shift": false
                     *         },
                     *         "version": 2
                     *       },
                     *       "message": "Settings saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OrganizationViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listPermissions: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the permissions of the modules in use, with descriptions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "code": "users.view",
                     *           "group": "users",
                     *           "group_name": "Members",
                     *           "description": "See members"
                     *         },
                     *         {
                     *           "code": "users.create",
                     *           "group": "users",
                     *           "group_name": "Members",
                     *           "description": "Add members"
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 54,
                     *         "total": 54,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PermissionViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listPriceChanges: {
        parameters: {
            query?: {
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: created_at */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the bulk price changes, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 50,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PriceChangeViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getPriceChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a bulk price change with its first 1000 prices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "kind": "percent",
                     *         "value": 10,
                     *         "round_to": null,
                     *         "category_id": null,
                     *         "collection_id": null,
                     *         "q": null,
                     *         "product_count": 1,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "created_by_name": "Test Admin",
                     *         "undone_at": null,
                     *         "fingerprint": null,
                     *         "figures": {
                     *           "price_count": 1,
                     *           "zero_count": 0,
                     *           "large_count": 0,
                     *           "mean_share": 0.1
                     *         },
                     *         "items": [
                     *           {
                     *             "product_id": "019b76c0-0000-7000-8000-000000000002",
                     *             "product_name": "Product 8",
                     *             "variant_id": null,
                     *             "size": null,
                     *             "field": "sell_price",
                     *             "old_price": 150000,
                     *             "was_own": true,
                     *             "new_price": 165000
                     *           }
                     *         ]
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PriceChangeViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listPricesOfChange: {
        parameters: {
            query?: {
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: product_name, product_id */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List all prices of a bulk price change, product by product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "product_id": "019b76c0-0000-7000-8000-000000000001",
                     *           "product_name": "Product 9",
                     *           "variant_id": null,
                     *           "size": null,
                     *           "field": "sell_price",
                     *           "old_price": 150000,
                     *           "was_own": true,
                     *           "new_price": 165000
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 50,
                     *         "total": 1,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PriceChangeViewItemPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    undoPriceChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Undo a bulk price change */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "kind": "percent",
                     *         "value": 10,
                     *         "round_to": null,
                     *         "category_id": null,
                     *         "collection_id": null,
                     *         "q": null,
                     *         "product_count": 1,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "created_by_name": "Test Admin",
                     *         "undone_at": "2026-01-08T10:30:00Z",
                     *         "fingerprint": null,
                     *         "figures": {
                     *           "price_count": 1,
                     *           "zero_count": 0,
                     *           "large_count": 0,
                     *           "mean_share": 0.1
                     *         },
                     *         "items": [
                     *           {
                     *             "product_id": "019b76c0-0000-7000-8000-000000000002",
                     *             "product_name": "Product 10",
                     *             "variant_id": null,
                     *             "size": null,
                     *             "field": "sell_price",
                     *             "old_price": 150000,
                     *             "was_own": true,
                     *             "new_price": 165000
                     *           }
                     *         ]
                     *       },
                     *       "message": "Old prices restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PriceChangeViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.STALE_VERSION.REQUEST_IN_PROGRESS"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                barcode?: string;
                branch?: string;
                branch_id?: string;
                category?: string[];
                changed_since?: string;
                collection?: string[];
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                in_stock?: boolean;
                length?: number;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                q?: string;
                /** @description A number is the rows of a page, 50 by default; anything else is a carpet's size, such as 2x3 */
                size?: string[];
                /** @description Fields to sort by; a minus before the name means descending: name, created_at */
                sort?: string;
                stock_status?: components["schemas"]["ProductViewStockStatus"];
                type?: components["schemas"]["ProductType"];
                width?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List products with their stock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "name": "Afsona",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "category_id": "019b76c0-0000-7000-8000-000000000003",
                     *           "category": "Carpets",
                     *           "collection_id": null,
                     *           "collection": null,
                     *           "type": "unit",
                     *           "buy_price": 100000,
                     *           "sell_price": 150000,
                     *           "sell_price_per_meter": null,
                     *           "max_quantity": null,
                     *           "available_sizes": [],
                     *           "barcode": null,
                     *           "sku": null,
                     *           "low_stock_threshold": null,
                     *           "notes": null,
                     *           "attributes": {},
                     *           "photo": null,
                     *           "photos": [],
                     *           "quantity": 100,
                     *           "remaining_length": null,
                     *           "total_length": null,
                     *           "stock_status": "in_stock",
                     *           "stock": null,
                     *           "variants": [
                     *             {
                     *               "id": "019b76c0-0000-7000-8000-000000000004",
                     *               "size": null,
                     *               "width": null,
                     *               "length": null,
                     *               "barcode": null,
                     *               "buy_price": null,
                     *               "sell_price": null,
                     *               "list_price": 150000,
                     *               "quantity": 100
                     *             }
                     *           ],
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "updated_at": "2026-01-08T10:30:00Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 2,
                     *         "total": 1,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Rayhon",
                 *       "category_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "type": "unit",
                 *       "buy_price": 900000,
                 *       "sell_price": 1250000,
                 *       "available_sizes": [
                 *         "2x3"
                 *       ],
                 *       "branch_id": "019b76c0-0000-7000-8000-000000000002",
                 *       "quantity": 5
                 *     }
                 */
                "application/json": components["schemas"]["EditProduct"];
            };
        };
        responses: {
            /** @description Create a product, with its opening stock if there is any */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000003",
                     *         "name": "Rayhon",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "category_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "category": "Carpets",
                     *         "collection_id": null,
                     *         "collection": null,
                     *         "type": "unit",
                     *         "buy_price": 900000,
                     *         "sell_price": 1250000,
                     *         "sell_price_per_meter": null,
                     *         "max_quantity": null,
                     *         "available_sizes": [
                     *           "2×3"
                     *         ],
                     *         "barcode": null,
                     *         "sku": null,
                     *         "low_stock_threshold": null,
                     *         "notes": null,
                     *         "attributes": {},
                     *         "photo": null,
                     *         "photos": [],
                     *         "quantity": 5,
                     *         "remaining_length": null,
                     *         "total_length": null,
                     *         "stock_status": "in_stock",
                     *         "stock": [
                     *           {
                     *             "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *             "quantity": 5
                     *           }
                     *         ],
                     *         "variants": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000004",
                     *             "size": "2×3",
                     *             "width": 2,
                     *             "length": 3,
                     *             "barcode": null,
                     *             "buy_price": null,
                     *             "sell_price": null,
                     *             "list_price": 1250000,
                     *             "quantity": 5
                     *           }
                     *         ],
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Product added",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getProduct: {
        parameters: {
            query?: {
                branch?: string;
                branch_id?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a product with its stock in every branch that the caller may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "Afsona",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "category_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "category": "Carpets",
                     *         "collection_id": null,
                     *         "collection": null,
                     *         "type": "unit",
                     *         "buy_price": 100000,
                     *         "sell_price": 150000,
                     *         "sell_price_per_meter": null,
                     *         "max_quantity": null,
                     *         "available_sizes": [],
                     *         "barcode": null,
                     *         "sku": null,
                     *         "low_stock_threshold": null,
                     *         "notes": null,
                     *         "attributes": {},
                     *         "photo": null,
                     *         "photos": [],
                     *         "quantity": 98,
                     *         "remaining_length": null,
                     *         "total_length": null,
                     *         "stock_status": "in_stock",
                     *         "stock": [
                     *           {
                     *             "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *             "quantity": 98
                     *           },
                     *           {
                     *             "branch_id": "019b76c0-0000-7000-8000-000000000004",
                     *             "quantity": 2
                     *           }
                     *         ],
                     *         "variants": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000005",
                     *             "size": null,
                     *             "width": null,
                     *             "length": null,
                     *             "barcode": null,
                     *             "buy_price": null,
                     *             "sell_price": null,
                     *             "list_price": 150000,
                     *             "quantity": 98
                     *           }
                     *         ],
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name149",
                 *       "category_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "type": "unit",
                 *       "buy_price": 900000,
                 *       "sell_price": 1300000,
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditProduct"];
            };
        };
        responses: {
            /** @description Change a product, its sizes and prices */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "name": "name149",
                     *         "branch_id": null,
                     *         "category_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "category": "Carpets",
                     *         "collection_id": null,
                     *         "collection": null,
                     *         "type": "unit",
                     *         "buy_price": 900000,
                     *         "sell_price": 1300000,
                     *         "sell_price_per_meter": null,
                     *         "max_quantity": null,
                     *         "available_sizes": [],
                     *         "barcode": null,
                     *         "sku": null,
                     *         "low_stock_threshold": null,
                     *         "notes": null,
                     *         "attributes": {},
                     *         "photo": null,
                     *         "photos": [],
                     *         "quantity": 0,
                     *         "remaining_length": null,
                     *         "total_length": null,
                     *         "stock_status": "out_of_stock",
                     *         "stock": [],
                     *         "variants": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000003",
                     *             "size": null,
                     *             "width": null,
                     *             "length": null,
                     *             "barcode": null,
                     *             "buy_price": null,
                     *             "sell_price": null,
                     *             "list_price": 1300000,
                     *             "quantity": 0
                     *           }
                     *         ],
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 2
                     *       },
                     *       "message": "Product saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.IN_USE.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["IN_USE"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getProductDiscounts: {
        parameters: {
            query?: {
                branch?: string;
                branch_id?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read what a product costs now in a branch, with the promotion that a sale would get */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "product_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "variants": [
                     *           {
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "size": null,
                     *             "list_price": 150000,
                     *             "price": 150000,
                     *             "discount": null
                     *           }
                     *         ]
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductDiscountsViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a deleted product */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "Product 14",
                     *         "branch_id": null,
                     *         "category_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "category": "Carpets",
                     *         "collection_id": null,
                     *         "collection": null,
                     *         "type": "unit",
                     *         "buy_price": 100000,
                     *         "sell_price": 150000,
                     *         "sell_price_per_meter": null,
                     *         "max_quantity": null,
                     *         "available_sizes": [],
                     *         "barcode": null,
                     *         "sku": null,
                     *         "low_stock_threshold": null,
                     *         "notes": null,
                     *         "attributes": {},
                     *         "photo": null,
                     *         "photos": [],
                     *         "quantity": 0,
                     *         "remaining_length": null,
                     *         "total_length": null,
                     *         "stock_status": "out_of_stock",
                     *         "stock": [],
                     *         "variants": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000003",
                     *             "size": null,
                     *             "width": null,
                     *             "length": null,
                     *             "barcode": null,
                     *             "buy_price": null,
                     *             "sell_price": null,
                     *             "list_price": 150000,
                     *             "quantity": 0
                     *           }
                     *         ],
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 3
                     *       },
                     *       "message": "Product restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listRolls: {
        parameters: {
            query?: {
                branch_id?: string;
                dye_lot?: string[];
                length?: number;
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the rolls of a product, or those that fit a length best */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "variant_id": "019b76c0-0000-7000-8000-000000000003",
                     *           "code": "B1-R-20260108-0001",
                     *           "width": null,
                     *           "dye_lot": null,
                     *           "first_length": 25,
                     *           "remaining_length": 25,
                     *           "sold_length": 0,
                     *           "waste_length": 0,
                     *           "written_off_length": 0,
                     *           "moved_length": 0,
                     *           "value": 2500000,
                     *           "price_per_meter": null,
                     *           "is_remnant": false,
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 1,
                     *         "total": 1,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RollViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    transferProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from_branch_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "to_branch_id": "019b76c0-0000-7000-8000-000000000002",
                 *       "quantity": 1
                 *     }
                 */
                "application/json": components["schemas"]["TransferProduct"];
            };
        };
        responses: {
            /** @description Move pieces or a roll to another branch at once */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000003",
                     *         "kind": "transfer",
                     *         "number": "B1-TD-20260108-0002",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_name": "Branch 1",
                     *         "to_branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "to_branch_name": "Branch 2",
                     *         "supplier": null,
                     *         "reason": null,
                     *         "note": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "created_by": "019b76c0-0000-7000-8000-000000000004",
                     *         "created_by_name": "Nodira Karimova",
                     *         "line_count": 1,
                     *         "first_product_name": "Afsona",
                     *         "movements": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000005",
                     *             "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *             "product_id": "019b76c0-0000-7000-8000-000000000006",
                     *             "product_name": "Afsona",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000007",
                     *             "size": null,
                     *             "roll_id": null,
                     *             "roll_code": null,
                     *             "kind": "transfer_out",
                     *             "quantity": -1,
                     *             "value": -100000,
                     *             "balance_after": 97,
                     *             "document_type": "transfer",
                     *             "document_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "document_number": "B1-TD-20260108-0002",
                     *             "reason": null,
                     *             "member_id": "019b76c0-0000-7000-8000-000000000004",
                     *             "member_name": "Nodira Karimova",
                     *             "happened_at": "2026-01-08T10:30:00Z"
                     *           },
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000008",
                     *             "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *             "product_id": "019b76c0-0000-7000-8000-000000000006",
                     *             "product_name": "Afsona",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000007",
                     *             "size": null,
                     *             "roll_id": null,
                     *             "roll_code": null,
                     *             "kind": "transfer_in",
                     *             "quantity": 1,
                     *             "value": 100000,
                     *             "balance_after": 3,
                     *             "document_type": "transfer",
                     *             "document_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "document_number": "B1-TD-20260108-0002",
                     *             "reason": null,
                     *             "member_id": "019b76c0-0000-7000-8000-000000000004",
                     *             "member_name": "Nodira Karimova",
                     *             "happened_at": "2026-01-08T10:30:00Z"
                     *           }
                     *         ]
                     *       },
                     *       "message": "Goods transferred",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["StockDocumentViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INSUFFICIENT_STOCK.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    suggestProducts: {
        parameters: {
            query?: {
                branch?: string;
                branch_id?: string;
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Suggest products for typed text, the most similar first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "name": "Afsona",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "category_id": "019b76c0-0000-7000-8000-000000000003",
                     *           "category": "Carpets",
                     *           "collection_id": null,
                     *           "collection": null,
                     *           "type": "unit",
                     *           "buy_price": 100000,
                     *           "sell_price": 150000,
                     *           "sell_price_per_meter": null,
                     *           "max_quantity": null,
                     *           "available_sizes": [],
                     *           "barcode": null,
                     *           "sku": null,
                     *           "low_stock_threshold": null,
                     *           "notes": null,
                     *           "attributes": {},
                     *           "photo": null,
                     *           "photos": [],
                     *           "quantity": 100,
                     *           "remaining_length": null,
                     *           "total_length": null,
                     *           "stock_status": "in_stock",
                     *           "stock": null,
                     *           "variants": [
                     *             {
                     *               "id": "019b76c0-0000-7000-8000-000000000004",
                     *               "size": null,
                     *               "width": null,
                     *               "length": null,
                     *               "barcode": null,
                     *               "buy_price": null,
                     *               "sell_price": null,
                     *               "list_price": 150000,
                     *               "quantity": 100
                     *             }
                     *           ],
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "updated_at": "2026-01-08T10:30:00Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 1,
                     *         "total": 1,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteProducts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "product_ids": [
                 *         "019b76c0-0000-7000-8000-000000000001"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["BulkDelete"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["IN_USE"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    importProducts: {
        parameters: {
            query?: {
                branch_id?: string;
                decimal_mark?: components["schemas"]["DecimalMark"];
                dry_run?: boolean;
                encoding?: components["schemas"]["FileEncoding"];
            };
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "goods.csv"
                 *     }
                 */
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Create products from a CSV or Excel file, all or none */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "dry_run": true,
                     *         "products_created": 1,
                     *         "collections_created": [],
                     *         "opening_pieces": 3,
                     *         "opening_meters": 0,
                     *         "read_as": {
                     *           "sheet": null,
                     *           "encoding": "utf_8",
                     *           "separator": ","
                     *         },
                     *         "doubtful_numbers": [],
                     *         "first_rows": [
                     *           {
                     *             "row": 2,
                     *             "name": "Ziyo",
                     *             "type": "unit",
                     *             "buy_price": 500000,
                     *             "sell_price": 750000,
                     *             "sell_price_per_meter": null,
                     *             "quantity": 3,
                     *             "total_length": null,
                     *             "sizes": []
                     *           }
                     *         ]
                     *       },
                     *       "message": "File read",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductImportResultAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    downloadImportTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Download an Excel file to fill in and import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example # application/vnd.openxmlformats-officedocument.spreadsheetml.sheet */
                    "*/*": string;
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    changePrices: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "product_ids": [
                 *         "019b76c0-0000-7000-8000-000000000001"
                 *       ],
                 *       "rule": {
                 *         "kind": "percent",
                 *         "value": 5
                 *       },
                 *       "round_to": 1000,
                 *       "preview": true
                 *     }
                 */
                "application/json": components["schemas"]["ChangePrices"];
            };
        };
        responses: {
            /** @description Change many prices by one rule, or preview the changes */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": null,
                     *         "kind": "percent",
                     *         "value": 5,
                     *         "round_to": 1000,
                     *         "category_id": null,
                     *         "collection_id": null,
                     *         "q": null,
                     *         "product_count": 1,
                     *         "created_at": null,
                     *         "created_by_name": null,
                     *         "undone_at": null,
                     *         "fingerprint": "0af7651916cd43dd8448eb211c80319c",
                     *         "figures": {
                     *           "price_count": 1,
                     *           "zero_count": 0,
                     *           "large_count": 0,
                     *           "mean_share": 0.053333
                     *         },
                     *         "items": [
                     *           {
                     *             "product_id": "019b76c0-0000-7000-8000-000000000001",
                     *             "product_name": "Afsona",
                     *             "variant_id": null,
                     *             "size": null,
                     *             "field": "sell_price",
                     *             "old_price": 150000,
                     *             "was_own": true,
                     *             "new_price": 158000
                     *           }
                     *         ]
                     *       },
                     *       "message": "Prices that would change",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PriceChangeViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["STALE_VERSION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    transferProducts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from_branch_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "to_branch_id": "019b76c0-0000-7000-8000-000000000002",
                 *       "lines": [
                 *         {
                 *           "product_id": "019b76c0-0000-7000-8000-000000000003",
                 *           "quantity": 2
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TransferStock"];
            };
        };
        responses: {
            /** @description Move goods to another branch at once, all or nothing */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000004",
                     *         "kind": "transfer",
                     *         "number": "B1-TD-20260108-0001",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_name": "Branch 1",
                     *         "to_branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "to_branch_name": "Branch 2",
                     *         "supplier": null,
                     *         "reason": null,
                     *         "note": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "created_by": "019b76c0-0000-7000-8000-000000000005",
                     *         "created_by_name": "Nodira Karimova",
                     *         "line_count": 1,
                     *         "first_product_name": "Afsona",
                     *         "movements": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000006",
                     *             "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *             "product_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "product_name": "Afsona",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000007",
                     *             "size": null,
                     *             "roll_id": null,
                     *             "roll_code": null,
                     *             "kind": "transfer_out",
                     *             "quantity": -2,
                     *             "value": -200000,
                     *             "balance_after": 98,
                     *             "document_type": "transfer",
                     *             "document_id": "019b76c0-0000-7000-8000-000000000004",
                     *             "document_number": "B1-TD-20260108-0001",
                     *             "reason": null,
                     *             "member_id": "019b76c0-0000-7000-8000-000000000005",
                     *             "member_name": "Nodira Karimova",
                     *             "happened_at": "2026-01-08T10:30:00Z"
                     *           },
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000008",
                     *             "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *             "product_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "product_name": "Afsona",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000007",
                     *             "size": null,
                     *             "roll_id": null,
                     *             "roll_code": null,
                     *             "kind": "transfer_in",
                     *             "quantity": 2,
                     *             "value": 200000,
                     *             "balance_after": 2,
                     *             "document_type": "transfer",
                     *             "document_id": "019b76c0-0000-7000-8000-000000000004",
                     *             "document_number": "B1-TD-20260108-0001",
                     *             "reason": null,
                     *             "member_id": "019b76c0-0000-7000-8000-000000000005",
                     *             "member_name": "Nodira Karimova",
                     *             "happened_at": "2026-01-08T10:30:00Z"
                     *           }
                     *         ]
                     *       },
                     *       "message": "Goods transferred",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["StockDocumentViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INSUFFICIENT_STOCK.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listMeasures: {
        parameters: {
            query?: {
                category?: string;
                collection?: string;
                width?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the widths of a category and collection, or the lengths of a width, with the number of products in each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "value": "2",
                     *           "products": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 1,
                     *         "total": 1,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProductStockChoicePage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    reportByAgent: {
        parameters: {
            query?: {
                assigned_to_id?: string[];
                branch_id?: string[];
                category_id?: string[];
                end_date?: string;
                group_by?: components["schemas"]["DeskReportFilterGroupBy"];
                priority?: components["schemas"]["DeskReportFilterPriority"][];
                range?: components["schemas"]["PeriodRange"];
                start_date?: string;
                status?: components["schemas"]["DeskReportFilterStatus"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the tickets of a period by assignee */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "from": "2026-01-08",
                     *         "to": "2026-01-08",
                     *         "totals": {
                     *           "opened": 1,
                     *           "answered": 0,
                     *           "solved": 0,
                     *           "closed": 0,
                     *           "first_response_seconds": null,
                     *           "resolution_seconds": null,
                     *           "first_response_promised": 0,
                     *           "first_response_late": 0,
                     *           "resolution_promised": 0,
                     *           "resolution_late": 0,
                     *           "rated": 0,
                     *           "rating": null
                     *         },
                     *         "rows": [
                     *           {
                     *             "key": "",
                     *             "label": "",
                     *             "figures": {
                     *               "opened": 1,
                     *               "answered": 0,
                     *               "solved": 0,
                     *               "closed": 0,
                     *               "first_response_seconds": null,
                     *               "resolution_seconds": null,
                     *               "first_response_promised": 0,
                     *               "first_response_late": 0,
                     *               "resolution_promised": 0,
                     *               "resolution_late": 0,
                     *               "rated": 0,
                     *               "rating": null
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["GroupedReportAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    reportByBranch: {
        parameters: {
            query?: {
                assigned_to_id?: string[];
                branch_id?: string[];
                category_id?: string[];
                end_date?: string;
                group_by?: components["schemas"]["DeskReportFilterGroupBy"];
                priority?: components["schemas"]["DeskReportFilterPriority"][];
                range?: components["schemas"]["PeriodRange"];
                start_date?: string;
                status?: components["schemas"]["DeskReportFilterStatus"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the tickets of a period by branch */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "from": "2026-01-08",
                     *         "to": "2026-01-08",
                     *         "totals": {
                     *           "opened": 1,
                     *           "answered": 0,
                     *           "solved": 0,
                     *           "closed": 0,
                     *           "first_response_seconds": null,
                     *           "resolution_seconds": null,
                     *           "first_response_promised": 0,
                     *           "first_response_late": 0,
                     *           "resolution_promised": 0,
                     *           "resolution_late": 0,
                     *           "rated": 0,
                     *           "rating": null
                     *         },
                     *         "rows": [
                     *           {
                     *             "key": "019b76c0-0000-7000-8000-000000000001",
                     *             "label": "Branch 1",
                     *             "figures": {
                     *               "opened": 1,
                     *               "answered": 0,
                     *               "solved": 0,
                     *               "closed": 0,
                     *               "first_response_seconds": null,
                     *               "resolution_seconds": null,
                     *               "first_response_promised": 0,
                     *               "first_response_late": 0,
                     *               "resolution_promised": 0,
                     *               "resolution_late": 0,
                     *               "rated": 0,
                     *               "rating": null
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["GroupedReportAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    reportByCategory: {
        parameters: {
            query?: {
                assigned_to_id?: string[];
                branch_id?: string[];
                category_id?: string[];
                end_date?: string;
                group_by?: components["schemas"]["DeskReportFilterGroupBy"];
                priority?: components["schemas"]["DeskReportFilterPriority"][];
                range?: components["schemas"]["PeriodRange"];
                start_date?: string;
                status?: components["schemas"]["DeskReportFilterStatus"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the tickets of a period by category */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "from": "2026-01-08",
                     *         "to": "2026-01-08",
                     *         "totals": {
                     *           "opened": 1,
                     *           "answered": 0,
                     *           "solved": 0,
                     *           "closed": 0,
                     *           "first_response_seconds": null,
                     *           "resolution_seconds": null,
                     *           "first_response_promised": 0,
                     *           "first_response_late": 0,
                     *           "resolution_promised": 0,
                     *           "resolution_late": 0,
                     *           "rated": 0,
                     *           "rating": null
                     *         },
                     *         "rows": [
                     *           {
                     *             "key": "019b76c0-0000-7000-8000-000000000001",
                     *             "label": "Equipment",
                     *             "figures": {
                     *               "opened": 1,
                     *               "answered": 0,
                     *               "solved": 0,
                     *               "closed": 0,
                     *               "first_response_seconds": null,
                     *               "resolution_seconds": null,
                     *               "first_response_promised": 0,
                     *               "first_response_late": 0,
                     *               "resolution_promised": 0,
                     *               "resolution_late": 0,
                     *               "rated": 0,
                     *               "rating": null
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["GroupedReportAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    reportByDate: {
        parameters: {
            query?: {
                assigned_to_id?: string[];
                branch_id?: string[];
                category_id?: string[];
                end_date?: string;
                group_by?: components["schemas"]["DeskReportFilterGroupBy"];
                priority?: components["schemas"]["DeskReportFilterPriority"][];
                range?: components["schemas"]["PeriodRange"];
                start_date?: string;
                status?: components["schemas"]["DeskReportFilterStatus"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read what was opened, solved and closed by day, week or month */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "from": "2026-01-08",
                     *         "to": "2026-01-08",
                     *         "totals": {
                     *           "opened": 1,
                     *           "answered": 0,
                     *           "solved": 0,
                     *           "closed": 0,
                     *           "first_response_seconds": null,
                     *           "resolution_seconds": null,
                     *           "first_response_promised": 0,
                     *           "first_response_late": 0,
                     *           "resolution_promised": 0,
                     *           "resolution_late": 0,
                     *           "rated": 0,
                     *           "rating": null
                     *         },
                     *         "rows": [
                     *           {
                     *             "key": "2026-01-08",
                     *             "label": "2026-01-08",
                     *             "figures": {
                     *               "opened": 1,
                     *               "answered": 0,
                     *               "solved": 0,
                     *               "closed": 0,
                     *               "first_response_seconds": null,
                     *               "resolution_seconds": null,
                     *               "first_response_promised": 0,
                     *               "first_response_late": 0,
                     *               "resolution_promised": 0,
                     *               "resolution_late": 0,
                     *               "rated": 0,
                     *               "rating": null
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["GroupedReportAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    reportByStatus: {
        parameters: {
            query?: {
                assigned_to_id?: string[];
                branch_id?: string[];
                category_id?: string[];
                end_date?: string;
                group_by?: components["schemas"]["DeskReportFilterGroupBy"];
                priority?: components["schemas"]["DeskReportFilterPriority"][];
                range?: components["schemas"]["PeriodRange"];
                start_date?: string;
                status?: components["schemas"]["DeskReportFilterStatus"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the tickets of a period by their present status */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "from": "2026-01-08",
                     *         "to": "2026-01-08",
                     *         "totals": {
                     *           "opened": 1,
                     *           "answered": 0,
                     *           "solved": 0,
                     *           "closed": 0,
                     *           "first_response_seconds": null,
                     *           "resolution_seconds": null,
                     *           "first_response_promised": 0,
                     *           "first_response_late": 0,
                     *           "resolution_promised": 0,
                     *           "resolution_late": 0,
                     *           "rated": 0,
                     *           "rating": null
                     *         },
                     *         "rows": [
                     *           {
                     *             "key": "pending",
                     *             "label": "pending",
                     *             "figures": {
                     *               "opened": 1,
                     *               "answered": 0,
                     *               "solved": 0,
                     *               "closed": 0,
                     *               "first_response_seconds": null,
                     *               "resolution_seconds": null,
                     *               "first_response_promised": 0,
                     *               "first_response_late": 0,
                     *               "resolution_promised": 0,
                     *               "resolution_late": 0,
                     *               "rated": 0,
                     *               "rating": null
                     *             }
                     *           }
                     *         ]
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["GroupedReportAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    reportDelay: {
        parameters: {
            query?: {
                assigned_to_id?: string[];
                branch_id?: string[];
                category_id?: string[];
                end_date?: string;
                group_by?: components["schemas"]["DeskReportFilterGroupBy"];
                priority?: components["schemas"]["DeskReportFilterPriority"][];
                range?: components["schemas"]["PeriodRange"];
                start_date?: string;
                status?: components["schemas"]["DeskReportFilterStatus"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read missed service levels, by branch and priority */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "from": "2026-01-08",
                     *         "to": "2026-01-08",
                     *         "totals": {
                     *           "first_response_promised": 0,
                     *           "first_response_late": 0,
                     *           "resolution_promised": 0,
                     *           "resolution_late": 0,
                     *           "overdue_now": 0
                     *         },
                     *         "rows": []
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DelayReportAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    reportOverview: {
        parameters: {
            query?: {
                assigned_to_id?: string[];
                branch_id?: string[];
                category_id?: string[];
                end_date?: string;
                group_by?: components["schemas"]["DeskReportFilterGroupBy"];
                priority?: components["schemas"]["DeskReportFilterPriority"][];
                range?: components["schemas"]["PeriodRange"];
                start_date?: string;
                status?: components["schemas"]["DeskReportFilterStatus"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read an overview of the desk: the period, the one before it, and the queue now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "from": "2026-01-08",
                     *         "to": "2026-01-08",
                     *         "totals": {
                     *           "opened": 1,
                     *           "answered": 0,
                     *           "solved": 0,
                     *           "closed": 0,
                     *           "first_response_seconds": null,
                     *           "resolution_seconds": null,
                     *           "first_response_promised": 0,
                     *           "first_response_late": 0,
                     *           "resolution_promised": 0,
                     *           "resolution_late": 0,
                     *           "rated": 0,
                     *           "rating": null
                     *         },
                     *         "previous": {
                     *           "opened": 0,
                     *           "answered": 0,
                     *           "solved": 0,
                     *           "closed": 0,
                     *           "first_response_seconds": null,
                     *           "resolution_seconds": null,
                     *           "first_response_promised": 0,
                     *           "first_response_late": 0,
                     *           "resolution_promised": 0,
                     *           "resolution_late": 0,
                     *           "rated": 0,
                     *           "rating": null
                     *         },
                     *         "now": {
                     *           "open": 1,
                     *           "overdue": 0,
                     *           "waiting": 4096,
                     *           "unassigned": 1
                     *         },
                     *         "open_by_priority": [
                     *           {
                     *             "priority": "low",
                     *             "open": 0,
                     *             "overdue": 0
                     *           },
                     *           {
                     *             "priority": "medium",
                     *             "open": 1,
                     *             "overdue": 0
                     *           },
                     *           {
                     *             "priority": "high",
                     *             "open": 0,
                     *             "overdue": 0
                     *           },
                     *           {
                     *             "priority": "urgent",
                     *             "open": 0,
                     *             "overdue": 0
                     *           }
                     *         ]
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OverviewReportAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    reportResponseTime: {
        parameters: {
            query?: {
                assigned_to_id?: string[];
                branch_id?: string[];
                category_id?: string[];
                end_date?: string;
                group_by?: components["schemas"]["DeskReportFilterGroupBy"];
                priority?: components["schemas"]["DeskReportFilterPriority"][];
                range?: components["schemas"]["PeriodRange"];
                start_date?: string;
                status?: components["schemas"]["DeskReportFilterStatus"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read response and resolution times: mean, median and 90th percentile, also by group */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "from": "2026-01-08",
                     *         "to": "2026-01-08",
                     *         "totals": {
                     *           "first_response": {
                     *             "tickets": 0,
                     *             "mean": 0,
                     *             "median": 0,
                     *             "p90": 0
                     *           },
                     *           "resolution": {
                     *             "tickets": 0,
                     *             "mean": 0,
                     *             "median": 0,
                     *             "p90": 0
                     *           }
                     *         },
                     *         "rows": []
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TimesReportAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listRoles: {
        parameters: {
            query?: {
                deleted?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the roles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "built_in": "admin",
                     *           "name": "Direktor",
                     *           "description": "Barcha filiallarda hamma narsa",
                     *           "permissions": [
                     *             "users.view",
                     *             "users.create",
                     *             "users.update",
                     *             "users.delete",
                     *             "roles.view",
                     *             "roles.manage",
                     *             "branches.manage",
                     *             "organization.update",
                     *             "audit.view",
                     *             "products.view",
                     *             "products.view_cost",
                     *             "products.create",
                     *             "products.update",
                     *             "products.delete",
                     *             "products.change_prices",
                     *             "products.import",
                     *             "catalog.manage",
                     *             "stock.view",
                     *             "stock.view_other_branches",
                     *             "stock.receive",
                     *             "stock.adjust",
                     *             "stock.transfer",
                     *             "sales.view",
                     *             "sales.create",
                     *             "sales.discount",
                     *             "sales.below_cost",
                     *             "sales.backdate",
                     *             "sales.view_analytics",
                     *             "sales.view_profit",
                     *             "discounts.view",
                     *             "discounts.manage",
                     *             "discounts.approve",
                     *             "customers.view",
                     *             "customers.create",
                     *             "customers.update",
                     *             "customers.delete",
                     *             "customers.set_limit",
                     *             "debts.view",
                     *             "debts.create",
                     *             "debts.update",
                     *             "debts.pay",
                     *             "debts.reverse",
                     *             "debts.write_off",
                     *             "shifts.view",
                     *             "shifts.view_expected",
                     *             "shifts.work",
                     *             "shifts.manage",
                     *             "tickets.create",
                     *             "tickets.view",
                     *             "tickets.view_internal",
                     *             "tickets.work",
                     *             "tickets.delete",
                     *             "tickets.view_reports",
                     *             "desk.manage"
                     *           ],
                     *           "max_discount_percent": 100,
                     *           "member_count": 116,
                     *           "version": 1
                     *         },
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000002",
                     *           "built_in": "branch_admin",
                     *           "name": "Filial rahbari",
                     *           "description": "Oʻz filiallaridagi hamma narsa",
                     *           "permissions": [
                     *             "users.view",
                     *             "users.create",
                     *             "users.update",
                     *             "users.delete",
                     *             "roles.view",
                     *             "branches.manage",
                     *             "audit.view",
                     *             "products.view",
                     *             "products.view_cost",
                     *             "products.create",
                     *             "products.update",
                     *             "products.change_prices",
                     *             "products.import",
                     *             "catalog.manage",
                     *             "stock.view",
                     *             "stock.view_other_branches",
                     *             "stock.receive",
                     *             "stock.adjust",
                     *             "stock.transfer",
                     *             "sales.view",
                     *             "sales.create",
                     *             "sales.discount",
                     *             "sales.below_cost",
                     *             "sales.backdate",
                     *             "sales.view_analytics",
                     *             "sales.view_profit",
                     *             "discounts.view",
                     *             "discounts.manage",
                     *             "discounts.approve",
                     *             "customers.view",
                     *             "customers.create",
                     *             "customers.update",
                     *             "customers.delete",
                     *             "customers.set_limit",
                     *             "debts.view",
                     *             "debts.create",
                     *             "debts.update",
                     *             "debts.pay",
                     *             "debts.reverse",
                     *             "debts.write_off",
                     *             "shifts.view",
                     *             "shifts.view_expected",
                     *             "shifts.work",
                     *             "shifts.manage",
                     *             "tickets.create",
                     *             "tickets.view",
                     *             "tickets.view_internal",
                     *             "tickets.work",
                     *             "tickets.delete",
                     *             "tickets.view_reports"
                     *           ],
                     *           "max_discount_percent": 20,
                     *           "member_count": 0,
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 7,
                     *         "total": 7,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RoleViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name164",
                 *       "permissions": [
                 *         "products.view",
                 *         "sales.view"
                 *       ],
                 *       "max_discount_percent": 5
                 *     }
                 */
                "application/json": components["schemas"]["EditRole"];
            };
        };
        responses: {
            /** @description Create a role */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "built_in": null,
                     *         "name": "name164",
                     *         "description": null,
                     *         "permissions": [
                     *           "products.view",
                     *           "sales.view"
                     *         ],
                     *         "max_discount_percent": 5,
                     *         "member_count": 0,
                     *         "version": 1
                     *       },
                     *       "message": "Role created",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RoleViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a role */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "built_in": "seller",
                     *         "name": "Sotuvchi",
                     *         "description": "Sotadi va oʻz filiali omborini koʻradi",
                     *         "permissions": [
                     *           "products.view",
                     *           "stock.view",
                     *           "stock.view_other_branches",
                     *           "sales.view",
                     *           "sales.create",
                     *           "sales.discount",
                     *           "sales.view_analytics",
                     *           "discounts.view",
                     *           "customers.view",
                     *           "customers.create",
                     *           "customers.update",
                     *           "debts.view",
                     *           "debts.create",
                     *           "debts.update",
                     *           "debts.pay",
                     *           "shifts.work",
                     *           "tickets.create"
                     *         ],
                     *         "max_discount_percent": 5,
                     *         "member_count": 1,
                     *         "version": 1
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RoleViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name170",
                 *       "permissions": [
                 *         "products.view"
                 *       ],
                 *       "max_discount_percent": 5,
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditRole"];
            };
        };
        responses: {
            /** @description Change a role; only the name and the discount limit of a built-in one */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "built_in": null,
                     *         "name": "name170",
                     *         "description": null,
                     *         "permissions": [
                     *           "products.view"
                     *         ],
                     *         "max_discount_percent": 5,
                     *         "member_count": 0,
                     *         "version": 2
                     *       },
                     *       "message": "Role saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RoleViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.IN_USE.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["IN_USE"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a deleted role */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "built_in": null,
                     *         "name": "name172",
                     *         "description": null,
                     *         "permissions": [
                     *           "products.view"
                     *         ],
                     *         "max_discount_percent": 0,
                     *         "member_count": 0,
                     *         "version": 3
                     *       },
                     *       "message": "Role restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RoleViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["QUOTA_EXCEEDED"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateRoll: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "name174",
                 *       "width": 3,
                 *       "dye_lot": "A7",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditRoll"];
            };
        };
        responses: {
            /** @description Change a roll's code, dye lot, width or own price */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "variant_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "code": "name174",
                     *         "width": 3,
                     *         "dye_lot": "A7",
                     *         "first_length": 25,
                     *         "remaining_length": 25,
                     *         "sold_length": 0,
                     *         "waste_length": 0,
                     *         "written_off_length": 0,
                     *         "moved_length": 0,
                     *         "value": 2500000,
                     *         "price_per_meter": null,
                     *         "is_remnant": false,
                     *         "version": 2
                     *       },
                     *       "message": "Roll saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RollViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listSales: {
        parameters: {
            query?: {
                branch?: string[];
                branch_id?: string[];
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                customer_id?: string[];
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                end_date?: string;
                on_credit?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                payment_type?: components["schemas"]["SaleViewPaidBy"][];
                product_id?: string[];
                q?: string;
                range?: components["schemas"]["PeriodRange"];
                seller_id?: string[];
                shift_id?: string[];
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: date */
                sort?: string;
                start_date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List sales, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 2,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SaleViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    recordSale: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "branch_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "customer": {
                 *         "name": "Dilshod",
                 *         "phone": "+998901112233"
                 *       },
                 *       "lines": [
                 *         {
                 *           "product_id": "019b76c0-0000-7000-8000-000000000002",
                 *           "quantity": 1
                 *         },
                 *         {
                 *           "product_id": "019b76c0-0000-7000-8000-000000000003",
                 *           "quantity": 1.5
                 *         }
                 *       ],
                 *       "payments": [
                 *         {
                 *           "type": "cash",
                 *           "amount": 300000
                 *         },
                 *         {
                 *           "type": "card",
                 *           "amount": 75000
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RecordSale"];
            };
        };
        responses: {
            /** @description Record a sale by the piece or by the metre; the short form sells one product paid in full */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000004",
                     *         "number": "B1-20260108-0001",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_name": "Branch 1",
                     *         "seller_id": "019b76c0-0000-7000-8000-000000000005",
                     *         "seller_name": "Nodira Karimova",
                     *         "customer_id": null,
                     *         "customer_name": "Dilshod",
                     *         "customer_phone": "+998901112233",
                     *         "date": "2026-01-08T10:30:00Z",
                     *         "sold_on": "2026-01-08",
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "list_amount": 375000,
                     *         "discount": 0,
                     *         "profit": 0,
                     *         "amount": 375000,
                     *         "cost": 250000,
                     *         "margin": 125000,
                     *         "director_profit": 125000,
                     *         "note": null,
                     *         "lines": [
                     *           {
                     *             "line": 0,
                     *             "product_id": "019b76c0-0000-7000-8000-000000000002",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000006",
                     *             "roll_id": null,
                     *             "roll_code": null,
                     *             "product_name": "Afsona",
                     *             "size": null,
                     *             "unit": "piece",
                     *             "quantity": 1,
                     *             "waste": 0,
                     *             "list_price": 150000,
                     *             "list_amount": 150000,
                     *             "amount": 150000,
                     *             "discount": 0,
                     *             "profit": 0,
                     *             "cost": 100000,
                     *             "director_profit": 50000,
                     *             "discount_id": null,
                     *             "discount_version": null,
                     *             "discount_name": null
                     *           },
                     *           {
                     *             "line": 1,
                     *             "product_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000007",
                     *             "roll_id": "019b76c0-0000-7000-8000-000000000008",
                     *             "roll_code": "name174",
                     *             "product_name": "Dorozhka",
                     *             "size": null,
                     *             "unit": "meter",
                     *             "quantity": 1.5,
                     *             "waste": 0,
                     *             "list_price": 150000,
                     *             "list_amount": 225000,
                     *             "amount": 225000,
                     *             "discount": 0,
                     *             "profit": 0,
                     *             "cost": 150000,
                     *             "director_profit": 75000,
                     *             "discount_id": null,
                     *             "discount_version": null,
                     *             "discount_name": null
                     *           }
                     *         ],
                     *         "payments": [
                     *           {
                     *             "type": "cash",
                     *             "amount": 300000,
                     *             "given_amount": null,
                     *             "change_amount": null
                     *           },
                     *           {
                     *             "type": "card",
                     *             "amount": 75000,
                     *             "given_amount": null,
                     *             "change_amount": null
                     *           }
                     *         ],
                     *         "debt": null,
                     *         "shift_id": null,
                     *         "late": false,
                     *         "late_from_shift_id": null,
                     *         "payment_type": "mixed",
                     *         "product_id": null,
                     *         "quantity": null
                     *       },
                     *       "message": "Sale recorded",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SaleViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.INSUFFICIENT_STOCK.CREDIT_LIMIT_EXCEEDED.SHIFT_REQUIRED.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getSale: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a sale */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "number": "B1-20260108-0002",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_name": "Branch 1",
                     *         "seller_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "seller_name": "Test Admin",
                     *         "customer_id": null,
                     *         "customer_name": null,
                     *         "customer_phone": null,
                     *         "date": "2026-01-08T10:30:00Z",
                     *         "sold_on": "2026-01-08",
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "list_amount": 150000,
                     *         "discount": 0,
                     *         "profit": 0,
                     *         "amount": 150000,
                     *         "cost": 100000,
                     *         "margin": 50000,
                     *         "director_profit": 50000,
                     *         "note": null,
                     *         "lines": [
                     *           {
                     *             "line": 0,
                     *             "product_id": "019b76c0-0000-7000-8000-000000000004",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000005",
                     *             "roll_id": null,
                     *             "roll_code": null,
                     *             "product_name": "Afsona",
                     *             "size": null,
                     *             "unit": "piece",
                     *             "quantity": 1,
                     *             "waste": 0,
                     *             "list_price": 150000,
                     *             "list_amount": 150000,
                     *             "amount": 150000,
                     *             "discount": 0,
                     *             "profit": 0,
                     *             "cost": 100000,
                     *             "director_profit": 50000,
                     *             "discount_id": null,
                     *             "discount_version": null,
                     *             "discount_name": null
                     *           }
                     *         ],
                     *         "payments": [
                     *           {
                     *             "type": "cash",
                     *             "amount": 150000,
                     *             "given_amount": null,
                     *             "change_amount": null
                     *           }
                     *         ],
                     *         "debt": null,
                     *         "shift_id": null,
                     *         "late": false,
                     *         "late_from_shift_id": null,
                     *         "payment_type": "cash",
                     *         "product_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "quantity": 1
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SaleViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getSalesAnalytics: {
        parameters: {
            query?: {
                branch?: string[];
                branch_id?: string[];
                end_date?: string;
                range?: components["schemas"]["PeriodRange"];
                start_date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read sales analytics: totals compared with the period before, by day, branch, category and more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "from": "2026-01-08",
                     *         "to": "2026-01-08",
                     *         "totals": {
                     *           "total": 375000,
                     *           "receipts": 1,
                     *           "average_receipt": 375000,
                     *           "profit": 0,
                     *           "discount": 0,
                     *           "margin": 125000,
                     *           "director_profit": 125000
                     *         },
                     *         "previous": {
                     *           "total": 0,
                     *           "receipts": 0,
                     *           "average_receipt": 0,
                     *           "profit": 0,
                     *           "discount": 0,
                     *           "margin": 0,
                     *           "director_profit": 0
                     *         },
                     *         "by_day": [
                     *           {
                     *             "key": "2026-01-08",
                     *             "label": "2026-01-08",
                     *             "total": 375000,
                     *             "receipts": 1,
                     *             "quantity": null
                     *           }
                     *         ],
                     *         "by_branch": [
                     *           {
                     *             "key": "019b76c0-0000-7000-8000-000000000001",
                     *             "label": "Branch 1",
                     *             "total": 375000,
                     *             "receipts": 1,
                     *             "quantity": null
                     *           }
                     *         ],
                     *         "by_category": [
                     *           {
                     *             "key": "019b76c0-0000-7000-8000-000000000002",
                     *             "label": "Carpets",
                     *             "total": 375000,
                     *             "receipts": 1,
                     *             "quantity": null
                     *           }
                     *         ],
                     *         "by_payment_type": [
                     *           {
                     *             "key": "cash",
                     *             "label": "cash",
                     *             "total": 300000,
                     *             "receipts": 1,
                     *             "quantity": null
                     *           },
                     *           {
                     *             "key": "card",
                     *             "label": "card",
                     *             "total": 75000,
                     *             "receipts": 1,
                     *             "quantity": null
                     *           }
                     *         ],
                     *         "by_seller": [
                     *           {
                     *             "key": "019b76c0-0000-7000-8000-000000000003",
                     *             "label": "Nodira Karimova",
                     *             "total": 375000,
                     *             "receipts": 1,
                     *             "quantity": null
                     *           }
                     *         ],
                     *         "top_products": [
                     *           {
                     *             "key": "019b76c0-0000-7000-8000-000000000004",
                     *             "label": "Dorozhka",
                     *             "total": 225000,
                     *             "receipts": 1,
                     *             "quantity": 1.5
                     *           },
                     *           {
                     *             "key": "019b76c0-0000-7000-8000-000000000005",
                     *             "label": "Afsona",
                     *             "total": 150000,
                     *             "receipts": 1,
                     *             "quantity": 1
                     *           }
                     *         ]
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AnalyticsViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getSalesProfit: {
        parameters: {
            query?: {
                branch?: string[];
                branch_id?: string[];
                end_date?: string;
                group_by?: components["schemas"]["ProfitViewGroupBy"];
                range?: components["schemas"]["PeriodRange"];
                start_date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read profits by day, week, month, branch, seller, category or product */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "from": "2026-01-08",
                     *         "to": "2026-01-08",
                     *         "group_by": "category",
                     *         "totals": {
                     *           "key": "",
                     *           "label": "",
                     *           "receipts": 1,
                     *           "total": 375000,
                     *           "cost": 250000,
                     *           "margin": 125000,
                     *           "director_profit": 125000,
                     *           "profit": 0,
                     *           "discount": 0
                     *         },
                     *         "rows": [
                     *           {
                     *             "key": "019b76c0-0000-7000-8000-000000000001",
                     *             "label": "Carpets",
                     *             "receipts": 1,
                     *             "total": 375000,
                     *             "cost": 250000,
                     *             "margin": 125000,
                     *             "director_profit": 125000,
                     *             "profit": 0,
                     *             "discount": 0
                     *           }
                     *         ]
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProfitViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listSavedSearches: {
        parameters: {
            query?: {
                counts?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the caller's own saved searches and the shared ones, with how many tickets each shows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 1,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SavedSearchViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createSavedSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name182",
                 *       "filter": {
                 *         "status": [
                 *           "pending",
                 *           "in_progress"
                 *         ],
                 *         "assigned_to_id": [
                 *           "me"
                 *         ]
                 *       },
                 *       "is_shared": true
                 *     }
                 */
                "application/json": components["schemas"]["EditSavedSearch"];
            };
        };
        responses: {
            /** @description Save a list of tickets under a name */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name182",
                     *         "filter": {
                     *           "status": [
                     *             "pending",
                     *             "in_progress"
                     *           ],
                     *           "assigned_to_id": [
                     *             "me"
                     *           ]
                     *         },
                     *         "is_shared": true,
                     *         "own": true,
                     *         "owner_name": "Nodira Karimova",
                     *         "position": 0,
                     *         "count": null,
                     *         "capped": null,
                     *         "version": 1
                     *       },
                     *       "message": "Search saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SavedSearchViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateSavedSearch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name187",
                 *       "filter": {
                 *         "overdue": [
                 *           "true"
                 *         ]
                 *       },
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditSavedSearch"];
            };
        };
        responses: {
            /** @description Change a saved search */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name187",
                     *         "filter": {
                     *           "overdue": [
                     *             "true"
                     *           ]
                     *         },
                     *         "is_shared": false,
                     *         "own": true,
                     *         "owner_name": "Nodira Karimova",
                     *         "position": 0,
                     *         "count": null,
                     *         "capped": null,
                     *         "version": 2
                     *       },
                     *       "message": "Saved search changed",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SavedSearchViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteSavedSearch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    search: {
        parameters: {
            query?: {
                q?: string;
                type?: components["schemas"]["SearchType"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Search everything that the caller may see, the best hits first: 5 of each type, or 20 of a single type; only lists show deleted records */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "type": "sale",
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "title": "B1-20260108-0003",
                     *           "line": "Shahnoza · +998901112233 · Branch 1",
                     *           "amount": 150000,
                     *           "at": "2026-01-08T10:30:00Z",
                     *           "highlights": [
                     *             {
                     *               "part": "line",
                     *               "start": 0,
                     *               "end": 8
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 1,
                     *         "total": 1,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SearchHitPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listServiceLevels: {
        parameters: {
            query?: {
                deleted?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List what the desk promises */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 1,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceLevelViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createServiceLevel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name191",
                 *       "priority": "urgent",
                 *       "category_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "first_response_minutes": 30,
                 *       "resolution_minutes": 240,
                 *       "warn_percent": 80
                 *     }
                 */
                "application/json": components["schemas"]["EditServiceLevel"];
            };
        };
        responses: {
            /** @description Create a service level */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "name": "name191",
                     *         "priority": "urgent",
                     *         "category_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "first_response_minutes": 30,
                     *         "resolution_minutes": 240,
                     *         "warn_percent": 80,
                     *         "version": 1
                     *       },
                     *       "message": "Service level created",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceLevelViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateServiceLevel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name199",
                 *       "priority": "high",
                 *       "category_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "resolution_minutes": 480,
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditServiceLevel"];
            };
        };
        responses: {
            /** @description Change a promise; it applies to open tickets from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "name": "name199",
                     *         "priority": "high",
                     *         "category_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "first_response_minutes": null,
                     *         "resolution_minutes": 480,
                     *         "warn_percent": 80,
                     *         "version": 2
                     *       },
                     *       "message": "Service level saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceLevelViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteServiceLevel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreServiceLevel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a deleted service level */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name202",
                     *         "priority": null,
                     *         "category_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "first_response_minutes": null,
                     *         "resolution_minutes": 60,
                     *         "warn_percent": 80,
                     *         "version": 3
                     *       },
                     *       "message": "Service level restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ServiceLevelViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["QUOTA_EXCEEDED"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listShifts: {
        parameters: {
            query?: {
                branch?: string[];
                branch_id?: string[];
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                end_date?: string;
                opened_by?: string[];
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                range?: components["schemas"]["PeriodRange"];
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: opened_at */
                sort?: string;
                start_date?: string;
                status?: components["schemas"]["ShiftStatus"];
                till_id?: string[];
                with_difference?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List shifts, the newest first; without the right to see all, the own ones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 2,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    openShift: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "till_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "opening_float": 500000
                 *     }
                 */
                "application/json": components["schemas"]["OpenShift"];
            };
        };
        responses: {
            /** @description Open a shift at a till with the cash in its drawer */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "number": 1,
                     *         "status": "open",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "branch_name": "Branch 1",
                     *         "till_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "till_name": "name206",
                     *         "opened_at": "2026-01-08T10:30:00Z",
                     *         "opened_by": "019b76c0-0000-7000-8000-000000000004",
                     *         "opened_by_name": "Nodira Karimova",
                     *         "opening_float": 500000,
                     *         "closed_at": null,
                     *         "closed_by": null,
                     *         "closed_by_name": null,
                     *         "expected_cash": null,
                     *         "counted_cash": null,
                     *         "difference": null,
                     *         "counted": [],
                     *         "note": null
                     *       },
                     *       "message": "Shift opened",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getShift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a shift */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "number": 1,
                     *         "status": "closed",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_name": "Branch 1",
                     *         "till_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "till_name": "name210",
                     *         "opened_at": "2026-01-08T10:30:00Z",
                     *         "opened_by": "019b76c0-0000-7000-8000-000000000004",
                     *         "opened_by_name": "Test Admin",
                     *         "opening_float": 500000,
                     *         "closed_at": "2026-01-08T10:30:00Z",
                     *         "closed_by": "019b76c0-0000-7000-8000-000000000004",
                     *         "closed_by_name": "Test Admin",
                     *         "expected_cash": 500000,
                     *         "counted_cash": 495000,
                     *         "difference": -5000,
                     *         "counted": [],
                     *         "note": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    moveShiftCash: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "cash_out",
                 *       "amount": 300000,
                 *       "reason": "Taken to the bank"
                 *     }
                 */
                "application/json": components["schemas"]["MoveCash"];
            };
        };
        responses: {
            /** @description Put cash into the till of an open shift or take it out, for a reason */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "shift_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "type": "cash_out",
                     *         "amount": 300000,
                     *         "reason": "Taken to the bank",
                     *         "recorded_at": "2026-01-08T10:30:00Z",
                     *         "recorded_by": "019b76c0-0000-7000-8000-000000000003",
                     *         "recorded_by_name": "Nodira Karimova"
                     *       },
                     *       "message": "Cash recorded",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftCashViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    closeShift: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "counted_cash": 495000,
                 *       "counted": [
                 *         {
                 *           "type": "card",
                 *           "amount": 0
                 *         }
                 *       ],
                 *       "note": "One note was torn"
                 *     }
                 */
                "application/json": components["schemas"]["CloseShift"];
            };
        };
        responses: {
            /** @description Close a shift with what was counted; the answer tells what was expected and the difference */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "number": 1,
                     *         "status": "closed",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_name": "Branch 1",
                     *         "till_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "till_name": "name214",
                     *         "opened_at": "2026-01-08T10:30:00Z",
                     *         "opened_by": "019b76c0-0000-7000-8000-000000000004",
                     *         "opened_by_name": "Test Admin",
                     *         "opening_float": 500000,
                     *         "closed_at": "2026-01-08T10:30:00Z",
                     *         "closed_by": "019b76c0-0000-7000-8000-000000000005",
                     *         "closed_by_name": "Nodira Karimova",
                     *         "expected_cash": 500000,
                     *         "counted_cash": 495000,
                     *         "difference": -5000,
                     *         "counted": [
                     *           {
                     *             "type": "card",
                     *             "expected": 0,
                     *             "counted": 0,
                     *             "difference": 0
                     *           }
                     *         ],
                     *         "note": "One note was torn"
                     *       },
                     *       "message": "Shift closed",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getShiftReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read what moved in a shift, by why and by payment type; when it is closed, its Z report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "shift": {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "number": 1,
                     *           "status": "closed",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "branch_name": "Branch 1",
                     *           "till_id": "019b76c0-0000-7000-8000-000000000003",
                     *           "till_name": "name216",
                     *           "opened_at": "2026-01-08T10:30:00Z",
                     *           "opened_by": "019b76c0-0000-7000-8000-000000000004",
                     *           "opened_by_name": "Test Admin",
                     *           "opening_float": 500000,
                     *           "closed_at": "2026-01-08T10:30:00Z",
                     *           "closed_by": "019b76c0-0000-7000-8000-000000000004",
                     *           "closed_by_name": "Test Admin",
                     *           "expected_cash": 500000,
                     *           "counted_cash": 495000,
                     *           "difference": -5000,
                     *           "counted": [],
                     *           "note": null
                     *         },
                     *         "figures": {
                     *           "sale_count": 0,
                     *           "sale_amount": 0,
                     *           "late_sale_count": 0,
                     *           "credit_amount": 0,
                     *           "expected_cash": 500000,
                     *           "lines": [],
                     *           "totals": [
                     *             {
                     *               "payment_type": "cash",
                     *               "amount": 0
                     *             },
                     *             {
                     *               "payment_type": "card",
                     *               "amount": 0
                     *             },
                     *             {
                     *               "payment_type": "transfer",
                     *               "amount": 0
                     *             }
                     *           ]
                     *         },
                     *         "cash": []
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ShiftReportViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    printShiftReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the report of a shift as an HTML page to print */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example # text/html */
                    "*/*": string;
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getCurrentShift: {
        parameters: {
            query?: {
                branch?: string;
                branch_id?: string;
                till_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the open shift that the caller's sales go into */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "shift": {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "number": 1,
                     *           "status": "open",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "branch_name": "Branch 1",
                     *           "till_id": "019b76c0-0000-7000-8000-000000000003",
                     *           "till_name": "name208",
                     *           "opened_at": "2026-01-08T10:30:00Z",
                     *           "opened_by": "019b76c0-0000-7000-8000-000000000004",
                     *           "opened_by_name": "Test Admin",
                     *           "opening_float": 500000,
                     *           "closed_at": null,
                     *           "closed_by": null,
                     *           "closed_by_name": null,
                     *           "expected_cash": null,
                     *           "counted_cash": null,
                     *           "difference": null,
                     *           "counted": [],
                     *           "note": null
                     *         },
                     *         "required": false
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CurrentShiftViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listSizes: {
        parameters: {
            query?: {
                collection?: string[];
                deleted?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the sizes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 1,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SizeViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createSize: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "size": "2.5x3.5"
                 *     }
                 */
                "application/json": components["schemas"]["EditSize"];
            };
        };
        responses: {
            /** @description Create a size */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "size": "2.5×3.5",
                     *         "width": 2.5,
                     *         "length": 3.5,
                     *         "collection_id": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Size added",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SizeViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateSize: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "size": "4.1x5.2",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditSize"];
            };
        };
        responses: {
            /** @description Change a size */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "size": "4.1×5.2",
                     *         "width": 4.1,
                     *         "length": 5.2,
                     *         "collection_id": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "version": 2
                     *       },
                     *       "message": "Size saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SizeViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteSize: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["IN_USE"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreSize: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a deleted size */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "size": "2.53×3.5",
                     *         "width": 2.53,
                     *         "length": 3.5,
                     *         "collection_id": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "version": 3
                     *       },
                     *       "message": "Size restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SizeViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["QUOTA_EXCEEDED"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    adjustStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "branch_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "reason": "count",
                 *       "note": "Counted again",
                 *       "lines": [
                 *         {
                 *           "product_id": "019b76c0-0000-7000-8000-000000000002",
                 *           "quantity": -1
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AdjustStock"];
            };
        };
        responses: {
            /** @description Adjust the stock to what is really there */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000003",
                     *         "kind": "adjustment",
                     *         "number": "B1-AD-20260108-0001",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_name": "Branch 1",
                     *         "to_branch_id": null,
                     *         "to_branch_name": null,
                     *         "supplier": null,
                     *         "reason": "count",
                     *         "note": "Counted again",
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "created_by": "019b76c0-0000-7000-8000-000000000004",
                     *         "created_by_name": "Nodira Karimova",
                     *         "line_count": 1,
                     *         "first_product_name": "Afsona",
                     *         "movements": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000005",
                     *             "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *             "product_id": "019b76c0-0000-7000-8000-000000000002",
                     *             "product_name": "Afsona",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000006",
                     *             "size": null,
                     *             "roll_id": null,
                     *             "roll_code": null,
                     *             "kind": "count",
                     *             "quantity": -1,
                     *             "value": -100000,
                     *             "balance_after": 93,
                     *             "document_type": "adjustment",
                     *             "document_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "document_number": "B1-AD-20260108-0001",
                     *             "reason": "count",
                     *             "member_id": "019b76c0-0000-7000-8000-000000000004",
                     *             "member_name": "Nodira Karimova",
                     *             "happened_at": "2026-01-08T10:30:00Z"
                     *           }
                     *         ]
                     *       },
                     *       "message": "Stock adjusted",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["StockDocumentViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INSUFFICIENT_STOCK.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listStockDocuments: {
        parameters: {
            query?: {
                branch_id?: string[];
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                end_date?: string;
                kind?: string[];
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                product_id?: string;
                range?: components["schemas"]["PeriodRange"];
                roll_id?: string;
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: created_at */
                sort?: string;
                start_date?: string;
                variant_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List receipts of goods, adjustments and transfers, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "kind": "adjustment",
                     *           "number": "B1-AD-20260108-0001",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "branch_name": "Branch 1",
                     *           "to_branch_id": null,
                     *           "to_branch_name": null,
                     *           "supplier": null,
                     *           "reason": "count",
                     *           "note": "Counted again",
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "created_by": "019b76c0-0000-7000-8000-000000000003",
                     *           "created_by_name": "Nodira Karimova",
                     *           "line_count": 1,
                     *           "first_product_name": "Afsona",
                     *           "movements": []
                     *         },
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000004",
                     *           "kind": "transfer",
                     *           "number": "B1-TD-20260108-0002",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "branch_name": "Branch 1",
                     *           "to_branch_id": "019b76c0-0000-7000-8000-000000000005",
                     *           "to_branch_name": "Branch 2",
                     *           "supplier": null,
                     *           "reason": null,
                     *           "note": null,
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "created_by": "019b76c0-0000-7000-8000-000000000006",
                     *           "created_by_name": "Nodira Karimova",
                     *           "line_count": 1,
                     *           "first_product_name": "Afsona",
                     *           "movements": []
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 2,
                     *         "total": 6,
                     *         "pages": 3,
                     *         "total_capped": false,
                     *         "next_cursor": "aVeryLongText"
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["StockDocumentViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getStockDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a stock document with its movements */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "kind": "receipt",
                     *         "number": "B1-RD-20260108-0004",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_name": "Branch 1",
                     *         "to_branch_id": null,
                     *         "to_branch_name": null,
                     *         "supplier": null,
                     *         "reason": null,
                     *         "note": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "created_by": "019b76c0-0000-7000-8000-000000000003",
                     *         "created_by_name": "Test Admin",
                     *         "line_count": 1,
                     *         "first_product_name": "Afsona",
                     *         "movements": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000004",
                     *             "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *             "product_id": "019b76c0-0000-7000-8000-000000000005",
                     *             "product_name": "Afsona",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000006",
                     *             "size": null,
                     *             "roll_id": null,
                     *             "roll_code": null,
                     *             "kind": "receipt",
                     *             "quantity": 1,
                     *             "value": 100000,
                     *             "balance_after": 94,
                     *             "document_type": "receipt",
                     *             "document_id": "019b76c0-0000-7000-8000-000000000001",
                     *             "document_number": "B1-RD-20260108-0004",
                     *             "reason": null,
                     *             "member_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "member_name": "Test Admin",
                     *             "happened_at": "2026-01-08T10:30:00Z"
                     *           }
                     *         ]
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["StockDocumentViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listStockMovements: {
        parameters: {
            query?: {
                branch_id?: string[];
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                end_date?: string;
                kind?: string[];
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                product_id?: string;
                range?: components["schemas"]["PeriodRange"];
                roll_id?: string;
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: id */
                sort?: string;
                start_date?: string;
                variant_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the stock movements, the newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "product_id": "019b76c0-0000-7000-8000-000000000003",
                     *           "product_name": "Afsona",
                     *           "variant_id": "019b76c0-0000-7000-8000-000000000004",
                     *           "size": null,
                     *           "roll_id": null,
                     *           "roll_code": null,
                     *           "kind": "receipt",
                     *           "quantity": 1,
                     *           "value": 100000,
                     *           "balance_after": 94,
                     *           "document_type": "receipt",
                     *           "document_id": "019b76c0-0000-7000-8000-000000000005",
                     *           "document_number": "B1-RD-20260108-0004",
                     *           "reason": null,
                     *           "member_id": "019b76c0-0000-7000-8000-000000000006",
                     *           "member_name": "Test Admin",
                     *           "happened_at": "2026-01-08T10:30:00Z"
                     *         },
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000007",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "product_id": "019b76c0-0000-7000-8000-000000000003",
                     *           "product_name": "Afsona",
                     *           "variant_id": "019b76c0-0000-7000-8000-000000000004",
                     *           "size": null,
                     *           "roll_id": null,
                     *           "roll_code": null,
                     *           "kind": "count",
                     *           "quantity": -1,
                     *           "value": -100000,
                     *           "balance_after": 93,
                     *           "document_type": "adjustment",
                     *           "document_id": "019b76c0-0000-7000-8000-000000000008",
                     *           "document_number": "B1-AD-20260108-0001",
                     *           "reason": "count",
                     *           "member_id": "019b76c0-0000-7000-8000-000000000009",
                     *           "member_name": "Nodira Karimova",
                     *           "happened_at": "2026-01-08T10:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 2,
                     *         "total": 11,
                     *         "pages": 6,
                     *         "total_capped": false,
                     *         "next_cursor": "aVeryLongText"
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["StockDocumentViewMovementViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    receiveGoods: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "branch_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "supplier": "Merinos",
                 *       "lines": [
                 *         {
                 *           "product_id": "019b76c0-0000-7000-8000-000000000002",
                 *           "quantity": 10,
                 *           "unit_cost": 110000
                 *         },
                 *         {
                 *           "product_id": "019b76c0-0000-7000-8000-000000000003",
                 *           "quantity": 30,
                 *           "roll_code": "name229",
                 *           "width": 3
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReceiveGoods"];
            };
        };
        responses: {
            /** @description Receive goods */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000004",
                     *         "kind": "receipt",
                     *         "number": "B1-RD-20260108-0005",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_name": "Branch 1",
                     *         "to_branch_id": null,
                     *         "to_branch_name": null,
                     *         "supplier": "Merinos",
                     *         "reason": null,
                     *         "note": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "created_by": "019b76c0-0000-7000-8000-000000000005",
                     *         "created_by_name": "Nodira Karimova",
                     *         "line_count": 2,
                     *         "first_product_name": "Afsona",
                     *         "movements": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000006",
                     *             "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *             "product_id": "019b76c0-0000-7000-8000-000000000002",
                     *             "product_name": "Afsona",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000007",
                     *             "size": null,
                     *             "roll_id": null,
                     *             "roll_code": null,
                     *             "kind": "receipt",
                     *             "quantity": 10,
                     *             "value": 1100000,
                     *             "balance_after": 104,
                     *             "document_type": "receipt",
                     *             "document_id": "019b76c0-0000-7000-8000-000000000004",
                     *             "document_number": "B1-RD-20260108-0005",
                     *             "reason": null,
                     *             "member_id": "019b76c0-0000-7000-8000-000000000005",
                     *             "member_name": "Nodira Karimova",
                     *             "happened_at": "2026-01-08T10:30:00Z"
                     *           },
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000008",
                     *             "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *             "product_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "product_name": "Dorozhka",
                     *             "variant_id": "019b76c0-0000-7000-8000-000000000009",
                     *             "size": null,
                     *             "roll_id": "019b76c0-0000-7000-8000-000000000010",
                     *             "roll_code": "name229",
                     *             "kind": "receipt",
                     *             "quantity": 30,
                     *             "value": 3000000,
                     *             "balance_after": 53.5,
                     *             "document_type": "receipt",
                     *             "document_id": "019b76c0-0000-7000-8000-000000000004",
                     *             "document_number": "B1-RD-20260108-0005",
                     *             "reason": null,
                     *             "member_id": "019b76c0-0000-7000-8000-000000000005",
                     *             "member_name": "Nodira Karimova",
                     *             "happened_at": "2026-01-08T10:30:00Z"
                     *           }
                     *         ]
                     *       },
                     *       "message": "Goods received",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["StockDocumentViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listTeams: {
        parameters: {
            query?: {
                deleted?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the teams that tickets are assigned to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 1,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TeamViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name232",
                 *       "description": "Cables and boxes",
                 *       "member_ids": [
                 *         "019b76c0-0000-7000-8000-000000000001"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["EditTeam"];
            };
        };
        responses: {
            /** @description Create a team */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "name": "name232",
                     *         "description": "Cables and boxes",
                     *         "members": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000001",
                     *             "name": "Nodira Karimova"
                     *           }
                     *         ],
                     *         "version": 1
                     *       },
                     *       "message": "Team created",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TeamViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name238",
                 *       "member_ids": [],
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditTeam"];
            };
        };
        responses: {
            /** @description Change a team and its members */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name238",
                     *         "description": null,
                     *         "members": [],
                     *         "version": 2
                     *       },
                     *       "message": "Team saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TeamViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["IN_USE"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a deleted team */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name240",
                     *         "description": null,
                     *         "members": [],
                     *         "version": 3
                     *       },
                     *       "message": "Team restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TeamViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["QUOTA_EXCEEDED"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listTicketCategories: {
        parameters: {
            query?: {
                deleted?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the ticket categories with their forms */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "code": "internet",
                     *           "name": "Internet",
                     *           "names": {
                     *             "en": "Internet",
                     *             "fa": "اینترنت",
                     *             "ru": "Интернет",
                     *             "uz": "Internet aloqasi"
                     *           },
                     *           "icon": "internet",
                     *           "form": [],
                     *           "default_team_id": null,
                     *           "default_priority": null,
                     *           "position": 0,
                     *           "is_active": true,
                     *           "version": 1
                     *         },
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000002",
                     *           "code": "name192",
                     *           "name": "name192",
                     *           "names": {},
                     *           "icon": null,
                     *           "form": [],
                     *           "default_team_id": null,
                     *           "default_priority": null,
                     *           "position": 0,
                     *           "is_active": true,
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 9,
                     *         "total": 9,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketCategoryViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createTicketCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name243",
                 *       "names": {
                 *         "fa": "شبکه"
                 *       },
                 *       "form": [
                 *         {
                 *           "key": "room",
                 *           "type": "text",
                 *           "label": "Room",
                 *           "required": true
                 *         },
                 *         {
                 *           "key": "cable",
                 *           "type": "choice",
                 *           "label": "Cable",
                 *           "choices": [
                 *             {
                 *               "value": "hdmi",
                 *               "label": "HDMI"
                 *             },
                 *             {
                 *               "value": "vga",
                 *               "label": "VGA"
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "default_priority": "high"
                 *     }
                 */
                "application/json": components["schemas"]["EditTicketCategory"];
            };
        };
        responses: {
            /** @description Create a ticket category */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "code": "name243",
                     *         "name": "name243",
                     *         "names": {
                     *           "fa": "شبکه"
                     *         },
                     *         "icon": null,
                     *         "form": [
                     *           {
                     *             "key": "room",
                     *             "type": "text",
                     *             "label": "Room",
                     *             "labels": null,
                     *             "required": true,
                     *             "choices": null
                     *           },
                     *           {
                     *             "key": "cable",
                     *             "type": "choice",
                     *             "label": "Cable",
                     *             "labels": null,
                     *             "required": null,
                     *             "choices": [
                     *               {
                     *                 "value": "hdmi",
                     *                 "label": "HDMI",
                     *                 "labels": null
                     *               },
                     *               {
                     *                 "value": "vga",
                     *                 "label": "VGA",
                     *                 "labels": null
                     *               }
                     *             ]
                     *           }
                     *         ],
                     *         "default_team_id": null,
                     *         "default_priority": "high",
                     *         "position": 0,
                     *         "is_active": true,
                     *         "version": 1
                     *       },
                     *       "message": "Ticket category created",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketCategoryViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateTicketCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name248",
                 *       "is_active": false,
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditTicketCategory"];
            };
        };
        responses: {
            /** @description Change a ticket category and its form */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "code": "name247",
                     *         "name": "name248",
                     *         "names": {},
                     *         "icon": null,
                     *         "form": [],
                     *         "default_team_id": null,
                     *         "default_priority": null,
                     *         "position": 0,
                     *         "is_active": false,
                     *         "version": 2
                     *       },
                     *       "message": "Ticket category saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketCategoryViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteTicketCategory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["IN_USE"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreTicketCategory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a deleted ticket category */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "code": "name250",
                     *         "name": "name250",
                     *         "names": {},
                     *         "icon": null,
                     *         "form": [],
                     *         "default_team_id": null,
                     *         "default_priority": null,
                     *         "position": 0,
                     *         "is_active": true,
                     *         "version": 3
                     *       },
                     *       "message": "Ticket category restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketCategoryViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["QUOTA_EXCEEDED"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listTickets: {
        parameters: {
            query?: {
                archived?: boolean;
                asset_id?: string;
                assigned_to_id?: string[];
                branch_id?: string[];
                category?: string[];
                category_id?: string[];
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                end_date?: string;
                /** @description `<key>=<value>`, any number of times. Several values of one key: any of them */
                field?: string[];
                overdue?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                priority?: components["schemas"]["TicketPriority"][];
                q?: string;
                resolved_from?: string;
                resolved_to?: string;
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: created_at, updated_at, due_at, priority */
                sort?: string;
                start_date?: string;
                status?: components["schemas"]["TicketStatus"][];
                tag?: string[];
                team_id?: string[];
                updated_from?: string;
                updated_to?: string;
                user_id?: string[];
                waiting?: boolean;
                waiting_for?: components["schemas"]["WaitingFor"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List tickets, the newest first: those of the branches, or the caller's own; with words, search them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "ticket_number": "T-20260108-0001",
                     *           "title": "The projector stays dark",
                     *           "description": "Room 12: the projector shows nothing.",
                     *           "description_truncated": false,
                     *           "category_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "category": "equipment",
                     *           "category_name": "Equipment",
                     *           "priority": "medium",
                     *           "status": "pending",
                     *           "user_id": "019b76c0-0000-7000-8000-000000000003",
                     *           "requester_name": "Test Admin",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000004",
                     *           "branch_name": "Branch 1",
                     *           "assigned_to_id": null,
                     *           "assignee_name": null,
                     *           "team_id": null,
                     *           "team_name": null,
                     *           "tags": [],
                     *           "fields": {},
                     *           "source": "panel",
                     *           "asset_id": null,
                     *           "asset_name": null,
                     *           "waiting_for": null,
                     *           "waiting_reason": null,
                     *           "waiting_until": null,
                     *           "first_response_at": null,
                     *           "first_response_due_at": null,
                     *           "due_at": null,
                     *           "overdue": false,
                     *           "resolved_at": null,
                     *           "closed_at": null,
                     *           "merged_into_id": null,
                     *           "merged_into_status": null,
                     *           "rating": null,
                     *           "rating_comment": null,
                     *           "archived_at": null,
                     *           "deleted_at": null,
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "updated_at": "2026-01-08T10:30:00Z",
                     *           "version": 1,
                     *           "hits": [
                     *             {
                     *               "where": "title",
                     *               "segments": [
                     *                 {
                     *                   "text": "The ",
                     *                   "hit": false
                     *                 },
                     *                 {
                     *                   "text": "projector",
                     *                   "hit": true
                     *                 },
                     *                 {
                     *                   "text": " stays dark",
                     *                   "hit": false
                     *                 }
                     *               ]
                     *             },
                     *             {
                     *               "where": "description",
                     *               "segments": [
                     *                 {
                     *                   "text": "Room 12: the ",
                     *                   "hit": false
                     *                 },
                     *                 {
                     *                   "text": "projector",
                     *                   "hit": true
                     *                 },
                     *                 {
                     *                   "text": " shows nothing.",
                     *                   "hit": false
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "details": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 2,
                     *         "total": 1,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    openTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "No internet in room 7",
                 *       "description": "Since **this morning**.",
                 *       "category": "internet",
                 *       "priority": "high",
                 *       "branch_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "tags": [
                 *         "wifi"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OpenTicket"];
            };
        };
        responses: {
            /** @description Open a ticket; those who work on tickets may open one for another member */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "ticket_number": "T-20260108-0001",
                     *         "title": "No internet in room 7",
                     *         "description": "Since **this morning**.",
                     *         "description_truncated": false,
                     *         "category_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "category": "internet",
                     *         "category_name": "Internet",
                     *         "priority": "high",
                     *         "status": "pending",
                     *         "user_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "requester_name": "Nodira Karimova",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_name": "Branch 1",
                     *         "assigned_to_id": null,
                     *         "assignee_name": null,
                     *         "team_id": null,
                     *         "team_name": null,
                     *         "tags": [
                     *           "wifi"
                     *         ],
                     *         "fields": {},
                     *         "source": "panel",
                     *         "asset_id": null,
                     *         "asset_name": null,
                     *         "waiting_for": null,
                     *         "waiting_reason": null,
                     *         "waiting_until": null,
                     *         "first_response_at": null,
                     *         "first_response_due_at": null,
                     *         "due_at": null,
                     *         "overdue": false,
                     *         "resolved_at": null,
                     *         "closed_at": null,
                     *         "merged_into_id": null,
                     *         "merged_into_status": null,
                     *         "rating": null,
                     *         "rating_comment": null,
                     *         "archived_at": null,
                     *         "deleted_at": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1,
                     *         "hits": null,
                     *         "details": {
                     *           "steps": [
                     *             "in_progress",
                     *             "resolved",
                     *             "closed"
                     *           ],
                     *           "may": {
                     *             "comment": true,
                     *             "comment_internally": true,
                     *             "edit": true,
                     *             "work": true,
                     *             "rate": false,
                     *             "delete": true,
                     *             "restore": false
                     *           },
                     *           "clocks": [
                     *             {
                     *               "metric": "first_response",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             },
                     *             {
                     *               "metric": "resolution",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             }
                     *           ],
                     *           "watchers": [],
                     *           "watching": false,
                     *           "checklist": [],
                     *           "links": [],
                     *           "time": [],
                     *           "minutes_spent": 0
                     *         }
                     *       },
                     *       "message": "Ticket opened",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a ticket with its details and the steps that are possible now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "ticket_number": "T-20260108-0001",
                     *         "title": "The projector stays dark",
                     *         "description": "Room 12: the projector shows nothing.",
                     *         "description_truncated": false,
                     *         "category_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "category": "equipment",
                     *         "category_name": "Equipment",
                     *         "priority": "medium",
                     *         "status": "pending",
                     *         "user_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "requester_name": "Test Admin",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "branch_name": "Branch 1",
                     *         "assigned_to_id": null,
                     *         "assignee_name": null,
                     *         "team_id": null,
                     *         "team_name": null,
                     *         "tags": [],
                     *         "fields": {},
                     *         "source": "panel",
                     *         "asset_id": null,
                     *         "asset_name": null,
                     *         "waiting_for": null,
                     *         "waiting_reason": null,
                     *         "waiting_until": null,
                     *         "first_response_at": null,
                     *         "first_response_due_at": null,
                     *         "due_at": null,
                     *         "overdue": false,
                     *         "resolved_at": null,
                     *         "closed_at": null,
                     *         "merged_into_id": null,
                     *         "merged_into_status": null,
                     *         "rating": null,
                     *         "rating_comment": null,
                     *         "archived_at": null,
                     *         "deleted_at": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1,
                     *         "hits": null,
                     *         "details": {
                     *           "steps": [
                     *             "in_progress",
                     *             "resolved",
                     *             "closed"
                     *           ],
                     *           "may": {
                     *             "comment": true,
                     *             "comment_internally": true,
                     *             "edit": true,
                     *             "work": true,
                     *             "rate": false,
                     *             "delete": true,
                     *             "restore": false
                     *           },
                     *           "clocks": [
                     *             {
                     *               "metric": "first_response",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             },
                     *             {
                     *               "metric": "resolution",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             }
                     *           ],
                     *           "watchers": [],
                     *           "watching": false,
                     *           "checklist": [],
                     *           "links": [],
                     *           "time": [],
                     *           "minutes_spent": 0
                     *         }
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "The projector stays dark",
                 *       "description": "Room 12.",
                 *       "priority": "high",
                 *       "tags": [
                 *         "projector"
                 *       ],
                 *       "asset_name": "Projector of room 12",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditTicket"];
            };
        };
        responses: {
            /** @description Change the fields of a ticket */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "ticket_number": "T-20260108-0001",
                     *         "title": "The projector stays dark",
                     *         "description": "Room 12.",
                     *         "description_truncated": false,
                     *         "category_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "category": "equipment",
                     *         "category_name": "Equipment",
                     *         "priority": "high",
                     *         "status": "pending",
                     *         "user_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "requester_name": "Test Admin",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "branch_name": "Branch 1",
                     *         "assigned_to_id": null,
                     *         "assignee_name": null,
                     *         "team_id": null,
                     *         "team_name": null,
                     *         "tags": [
                     *           "projector"
                     *         ],
                     *         "fields": {},
                     *         "source": "panel",
                     *         "asset_id": null,
                     *         "asset_name": "Projector of room 12",
                     *         "waiting_for": null,
                     *         "waiting_reason": null,
                     *         "waiting_until": null,
                     *         "first_response_at": null,
                     *         "first_response_due_at": null,
                     *         "due_at": null,
                     *         "overdue": false,
                     *         "resolved_at": null,
                     *         "closed_at": null,
                     *         "merged_into_id": null,
                     *         "merged_into_status": null,
                     *         "rating": null,
                     *         "rating_comment": null,
                     *         "archived_at": null,
                     *         "deleted_at": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 2,
                     *         "hits": null,
                     *         "details": {
                     *           "steps": [
                     *             "in_progress",
                     *             "resolved",
                     *             "closed"
                     *           ],
                     *           "may": {
                     *             "comment": true,
                     *             "comment_internally": true,
                     *             "edit": true,
                     *             "work": true,
                     *             "rate": false,
                     *             "delete": true,
                     *             "restore": false
                     *           },
                     *           "clocks": [
                     *             {
                     *               "metric": "first_response",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             },
                     *             {
                     *               "metric": "resolution",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             }
                     *           ],
                     *           "watchers": [],
                     *           "watching": false,
                     *           "checklist": [],
                     *           "links": [],
                     *           "time": [],
                     *           "minutes_spent": 0
                     *         }
                     *       },
                     *       "message": "Ticket saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    assignTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assigned_to_id": null,
                 *       "team_id": "019b76c0-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["AssignTicket"];
            };
        };
        responses: {
            /** @description Assign a ticket to a member and a team, or to nobody */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "ticket_number": "T-20260108-0001",
                     *         "title": "The projector stays dark",
                     *         "description": "Room 12: the projector shows nothing.",
                     *         "description_truncated": false,
                     *         "category_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "category": "equipment",
                     *         "category_name": "Equipment",
                     *         "priority": "medium",
                     *         "status": "pending",
                     *         "user_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "requester_name": "Test Admin",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000005",
                     *         "branch_name": "Branch 1",
                     *         "assigned_to_id": null,
                     *         "assignee_name": null,
                     *         "team_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "team_name": "name260",
                     *         "tags": [],
                     *         "fields": {},
                     *         "source": "panel",
                     *         "asset_id": null,
                     *         "asset_name": null,
                     *         "waiting_for": null,
                     *         "waiting_reason": null,
                     *         "waiting_until": null,
                     *         "first_response_at": null,
                     *         "first_response_due_at": null,
                     *         "due_at": null,
                     *         "overdue": false,
                     *         "resolved_at": null,
                     *         "closed_at": null,
                     *         "merged_into_id": null,
                     *         "merged_into_status": null,
                     *         "rating": null,
                     *         "rating_comment": null,
                     *         "archived_at": null,
                     *         "deleted_at": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 2,
                     *         "hits": null,
                     *         "details": {
                     *           "steps": [
                     *             "in_progress",
                     *             "resolved",
                     *             "closed"
                     *           ],
                     *           "may": {
                     *             "comment": true,
                     *             "comment_internally": true,
                     *             "edit": true,
                     *             "work": true,
                     *             "rate": false,
                     *             "delete": true,
                     *             "restore": false
                     *           },
                     *           "clocks": [
                     *             {
                     *               "metric": "first_response",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             },
                     *             {
                     *               "metric": "resolution",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             }
                     *           ],
                     *           "watchers": [],
                     *           "watching": false,
                     *           "checklist": [],
                     *           "links": [],
                     *           "time": [],
                     *           "minutes_spent": 0
                     *         }
                     *       },
                     *       "message": "Ticket saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.STALE_VERSION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listTicketFiles: {
        parameters: {
            query?: {
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: owner_type, created_at */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the files of a ticket and of its comments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 50,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FileViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    attachFiles: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "attachments": [
                 *         "019b76c0-0000-7000-8000-000000000001"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AttachFiles"];
            };
        };
        responses: {
            /** @description Attach uploaded files to a ticket */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "filename": "prices.csv",
                     *           "original_filename": "prices.csv",
                     *           "file_path": "/api/files/019b76c0-0000-7000-8000-000000000001",
                     *           "file_size": 26,
                     *           "file_type": "text/csv",
                     *           "width": null,
                     *           "height": null,
                     *           "owner_type": "ticket",
                     *           "owner_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "ticket_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "uploaded_by_id": "019b76c0-0000-7000-8000-000000000003",
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "url": "/api/files/019b76c0-0000-7000-8000-000000000001/content?organization=019b76c0-0000-7000-8000-000000000004&size=full&expires=1767868200&signature=aVeryLongText",
                     *           "thumbnail_url": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 200,
                     *         "total": 1,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Ticket saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FileViewPage"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["IN_USE.INVALID_TRANSITION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    addChecklistItem: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Try another cable"
                 *     }
                 */
                "application/json": components["schemas"]["EditChecklistItem"];
            };
        };
        responses: {
            /** @description Add a checklist item to a ticket */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "text": "Try another cable",
                     *         "done_at": null,
                     *         "done_by_name": null
                     *       },
                     *       "message": "Ticket saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewChecklistItemAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateChecklistItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Try another cable",
                 *       "done": true
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditChecklistItem"];
            };
        };
        responses: {
            /** @description Change a checklist item, or tick it off */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "text": "Try another cable",
                     *         "done_at": "2026-01-08T10:30:00Z",
                     *         "done_by_name": "Nodira Karimova"
                     *       },
                     *       "message": "Ticket saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewChecklistItemAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteChecklistItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                itemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listComments: {
        parameters: {
            query?: {
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: created_at */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the comments of a ticket, the oldest first; internal ones for those who may read them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "ticket_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "user_id": "019b76c0-0000-7000-8000-000000000003",
                     *           "user_name": "Nodira Karimova",
                     *           "comment": "The lamp was changed.",
                     *           "is_internal": false,
                     *           "is_requester": true,
                     *           "source": "panel",
                     *           "quoted_id": null,
                     *           "mentions": [],
                     *           "attachments": [],
                     *           "may_edit": true,
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "updated_at": "2026-01-08T10:30:00Z",
                     *           "edited_at": null,
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 50,
                     *         "total": 1,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CommentViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    writeComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "comment": "We change the lamp **today**.",
                 *       "is_internal": false,
                 *       "seen_version": 1
                 *     }
                 */
                "application/json": components["schemas"]["WriteComment"];
            };
        };
        responses: {
            /** @description Comment on a ticket, publicly or for those who work on tickets */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "ticket_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "user_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "user_name": "Nodira Karimova",
                     *         "comment": "We change the lamp **today**.",
                     *         "is_internal": false,
                     *         "is_requester": false,
                     *         "source": "panel",
                     *         "quoted_id": null,
                     *         "mentions": [],
                     *         "attachments": [],
                     *         "may_edit": true,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "edited_at": null,
                     *         "version": 1
                     *       },
                     *       "message": "Comment added",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CommentViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.STALE_VERSION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateComment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                commentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "comment": "The lamp was changed, it works.",
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditComment"];
            };
        };
        responses: {
            /** @description Change the caller's own comment within 15 minutes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "ticket_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "user_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "user_name": "Nodira Karimova",
                     *         "comment": "The lamp was changed, it works.",
                     *         "is_internal": false,
                     *         "is_requester": true,
                     *         "source": "panel",
                     *         "quoted_id": null,
                     *         "mentions": [],
                     *         "attachments": [],
                     *         "may_edit": true,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "edited_at": "2026-01-08T10:30:00Z",
                     *         "version": 2
                     *       },
                     *       "message": "Comment saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CommentViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                commentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listCommentVersions: {
        parameters: {
            query?: {
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: version */
                sort?: string;
            };
            header?: never;
            path: {
                commentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the earlier versions of a comment, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 50,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CommentViewFormerPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getTicketHistory: {
        parameters: {
            query?: {
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: id */
                sort?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the history of a ticket, the oldest entry first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "ticket_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "kind": "created",
                     *           "status": "pending",
                     *           "from": null,
                     *           "to": null,
                     *           "from_name": null,
                     *           "to_name": null,
                     *           "details": {
                     *             "title": "The projector stays dark",
                     *             "branch": "019b76c0-0000-7000-8000-000000000003",
                     *             "status": "pending",
                     *             "category": "019b76c0-0000-7000-8000-000000000004",
                     *             "priority": "medium"
                     *           },
                     *           "comment": null,
                     *           "changed_by_id": "019b76c0-0000-7000-8000-000000000005",
                     *           "changed_by_name": "Nodira Karimova",
                     *           "created_at": "2026-01-08T10:30:00Z"
                     *         },
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000006",
                     *           "ticket_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "kind": "status",
                     *           "status": "pending",
                     *           "from": "pending",
                     *           "to": "resolved",
                     *           "from_name": null,
                     *           "to_name": null,
                     *           "details": null,
                     *           "comment": null,
                     *           "changed_by_id": "019b76c0-0000-7000-8000-000000000007",
                     *           "changed_by_name": "Test Admin",
                     *           "created_at": "2026-01-08T10:30:00Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 50,
                     *         "total": 2,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["HistoryViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    linkTickets: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "related",
                 *       "ticket_id": "019b76c0-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["LinkTicket"];
            };
        };
        responses: {
            /** @description Link a ticket to another: related, its child or its parent */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "ticket_number": "T-20260108-0001",
                     *         "title": "The projector stays dark",
                     *         "description": "Room 12: the projector shows nothing.",
                     *         "description_truncated": false,
                     *         "category_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "category": "equipment",
                     *         "category_name": "Equipment",
                     *         "priority": "medium",
                     *         "status": "pending",
                     *         "user_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "requester_name": "Test Admin",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000005",
                     *         "branch_name": "Branch 1",
                     *         "assigned_to_id": null,
                     *         "assignee_name": null,
                     *         "team_id": null,
                     *         "team_name": null,
                     *         "tags": [],
                     *         "fields": {},
                     *         "source": "panel",
                     *         "asset_id": null,
                     *         "asset_name": null,
                     *         "waiting_for": null,
                     *         "waiting_reason": null,
                     *         "waiting_until": null,
                     *         "first_response_at": null,
                     *         "first_response_due_at": null,
                     *         "due_at": null,
                     *         "overdue": false,
                     *         "resolved_at": null,
                     *         "closed_at": null,
                     *         "merged_into_id": null,
                     *         "merged_into_status": null,
                     *         "rating": null,
                     *         "rating_comment": null,
                     *         "archived_at": null,
                     *         "deleted_at": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1,
                     *         "hits": null,
                     *         "details": {
                     *           "steps": [
                     *             "in_progress",
                     *             "resolved",
                     *             "closed"
                     *           ],
                     *           "may": {
                     *             "comment": true,
                     *             "comment_internally": true,
                     *             "edit": true,
                     *             "work": true,
                     *             "rate": false,
                     *             "delete": true,
                     *             "restore": false
                     *           },
                     *           "clocks": [
                     *             {
                     *               "metric": "first_response",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             },
                     *             {
                     *               "metric": "resolution",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             }
                     *           ],
                     *           "watchers": [],
                     *           "watching": false,
                     *           "checklist": [],
                     *           "links": [
                     *             {
                     *               "kind": "related",
                     *               "ticket_id": "019b76c0-0000-7000-8000-000000000001",
                     *               "ticket_number": "T-20260108-0002",
                     *               "title": "The projector stays dark",
                     *               "status": "pending"
                     *             }
                     *           ],
                     *           "time": [],
                     *           "minutes_spent": 0
                     *         }
                     *       },
                     *       "message": "Ticket saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    unlinkTickets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    mergeTickets: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "into_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "comment": "The same projector"
                 *     }
                 */
                "application/json": components["schemas"]["MergeTicket"];
            };
        };
        responses: {
            /** @description Close a ticket as a duplicate of another; the words of another requester stay where they are */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "ticket_number": "T-20260108-0001",
                     *         "title": "The projector stays dark",
                     *         "description": "Room 12: the projector shows nothing.",
                     *         "description_truncated": false,
                     *         "category_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "category": "equipment",
                     *         "category_name": "Equipment",
                     *         "priority": "medium",
                     *         "status": "pending",
                     *         "user_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "requester_name": "Test Admin",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "branch_name": "Branch 1",
                     *         "assigned_to_id": null,
                     *         "assignee_name": null,
                     *         "team_id": null,
                     *         "team_name": null,
                     *         "tags": [],
                     *         "fields": {},
                     *         "source": "panel",
                     *         "asset_id": null,
                     *         "asset_name": null,
                     *         "waiting_for": null,
                     *         "waiting_reason": null,
                     *         "waiting_until": null,
                     *         "first_response_at": null,
                     *         "first_response_due_at": null,
                     *         "due_at": null,
                     *         "overdue": false,
                     *         "resolved_at": null,
                     *         "closed_at": null,
                     *         "merged_into_id": null,
                     *         "merged_into_status": null,
                     *         "rating": null,
                     *         "rating_comment": null,
                     *         "archived_at": null,
                     *         "deleted_at": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 2,
                     *         "hits": null,
                     *         "details": {
                     *           "steps": [
                     *             "in_progress",
                     *             "resolved",
                     *             "closed"
                     *           ],
                     *           "may": {
                     *             "comment": true,
                     *             "comment_internally": true,
                     *             "edit": true,
                     *             "work": true,
                     *             "rate": false,
                     *             "delete": true,
                     *             "restore": false
                     *           },
                     *           "clocks": [
                     *             {
                     *               "metric": "first_response",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             },
                     *             {
                     *               "metric": "resolution",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             }
                     *           ],
                     *           "watchers": [],
                     *           "watching": false,
                     *           "checklist": [],
                     *           "links": [
                     *             {
                     *               "kind": "duplicated_by",
                     *               "ticket_id": "019b76c0-0000-7000-8000-000000000005",
                     *               "ticket_number": "T-20260108-0002",
                     *               "title": "The projector stays dark",
                     *               "status": "closed"
                     *             }
                     *           ],
                     *           "time": [],
                     *           "minutes_spent": 0
                     *         }
                     *       },
                     *       "message": "Tickets merged",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    rateTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rating": 5,
                 *       "comment": "Quick and kind"
                 *     }
                 */
                "application/json": components["schemas"]["RateTicket"];
            };
        };
        responses: {
            /** @description Rate the help on a resolved ticket, as its requester */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "ticket_number": "T-20260108-0001",
                     *         "title": "The projector stays dark",
                     *         "description": "Room 12: the projector shows nothing.",
                     *         "description_truncated": false,
                     *         "category_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "category": "equipment",
                     *         "category_name": "Equipment",
                     *         "priority": "medium",
                     *         "status": "resolved",
                     *         "user_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "requester_name": "Nodira Karimova",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "branch_name": "Branch 1",
                     *         "assigned_to_id": null,
                     *         "assignee_name": null,
                     *         "team_id": null,
                     *         "team_name": null,
                     *         "tags": [],
                     *         "fields": {},
                     *         "source": "panel",
                     *         "asset_id": null,
                     *         "asset_name": null,
                     *         "waiting_for": null,
                     *         "waiting_reason": null,
                     *         "waiting_until": null,
                     *         "first_response_at": null,
                     *         "first_response_due_at": null,
                     *         "due_at": null,
                     *         "overdue": false,
                     *         "resolved_at": "2026-01-08T10:30:00Z",
                     *         "closed_at": null,
                     *         "merged_into_id": null,
                     *         "merged_into_status": null,
                     *         "rating": 5,
                     *         "rating_comment": "Quick and kind",
                     *         "archived_at": null,
                     *         "deleted_at": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 3,
                     *         "hits": null,
                     *         "details": {
                     *           "steps": [
                     *             "in_progress",
                     *             "closed"
                     *           ],
                     *           "may": {
                     *             "comment": true,
                     *             "comment_internally": true,
                     *             "edit": true,
                     *             "work": true,
                     *             "rate": true,
                     *             "delete": true,
                     *             "restore": false
                     *           },
                     *           "clocks": [
                     *             {
                     *               "metric": "first_response",
                     *               "state": "met",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": null,
                     *               "due_at": null,
                     *               "ended_at": "2026-01-08T10:30:00Z"
                     *             },
                     *             {
                     *               "metric": "resolution",
                     *               "state": "met",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": null,
                     *               "due_at": null,
                     *               "ended_at": "2026-01-08T10:30:00Z"
                     *             }
                     *           ],
                     *           "watchers": [],
                     *           "watching": false,
                     *           "checklist": [],
                     *           "links": [],
                     *           "time": [],
                     *           "minutes_spent": 0
                     *         }
                     *       },
                     *       "message": "Thank you for your feedback",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a deleted ticket */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "ticket_number": "T-20260108-0001",
                     *         "title": "The projector stays dark",
                     *         "description": "Room 12: the projector shows nothing.",
                     *         "description_truncated": false,
                     *         "category_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "category": "equipment",
                     *         "category_name": "Equipment",
                     *         "priority": "medium",
                     *         "status": "pending",
                     *         "user_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "requester_name": "Test Admin",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "branch_name": "Branch 1",
                     *         "assigned_to_id": null,
                     *         "assignee_name": null,
                     *         "team_id": null,
                     *         "team_name": null,
                     *         "tags": [],
                     *         "fields": {},
                     *         "source": "panel",
                     *         "asset_id": null,
                     *         "asset_name": null,
                     *         "waiting_for": null,
                     *         "waiting_reason": null,
                     *         "waiting_until": null,
                     *         "first_response_at": null,
                     *         "first_response_due_at": null,
                     *         "due_at": null,
                     *         "overdue": false,
                     *         "resolved_at": null,
                     *         "closed_at": null,
                     *         "merged_into_id": null,
                     *         "merged_into_status": null,
                     *         "rating": null,
                     *         "rating_comment": null,
                     *         "archived_at": null,
                     *         "deleted_at": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 3,
                     *         "hits": null,
                     *         "details": {
                     *           "steps": [
                     *             "in_progress",
                     *             "resolved",
                     *             "closed"
                     *           ],
                     *           "may": {
                     *             "comment": true,
                     *             "comment_internally": true,
                     *             "edit": true,
                     *             "work": true,
                     *             "rate": false,
                     *             "delete": true,
                     *             "restore": false
                     *           },
                     *           "clocks": [
                     *             {
                     *               "metric": "first_response",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             },
                     *             {
                     *               "metric": "resolution",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             }
                     *           ],
                     *           "watchers": [],
                     *           "watching": false,
                     *           "checklist": [],
                     *           "links": [],
                     *           "time": [],
                     *           "minutes_spent": 0
                     *         }
                     *       },
                     *       "message": "Ticket restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["REQUEST_IN_PROGRESS"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    splitTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "comment_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "title": "The lamp of room 12"
                 *     }
                 */
                "application/json": components["schemas"]["SplitTicket"];
            };
        };
        responses: {
            /** @description Split a comment into a new ticket */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "ticket_number": "T-20260108-0001",
                     *         "title": "The lamp of room 12",
                     *         "description": "The lamp was changed.",
                     *         "description_truncated": false,
                     *         "category_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "category": "equipment",
                     *         "category_name": "Equipment",
                     *         "priority": "medium",
                     *         "status": "pending",
                     *         "user_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "requester_name": "Nodira Karimova",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000005",
                     *         "branch_name": "Branch 1",
                     *         "assigned_to_id": null,
                     *         "assignee_name": null,
                     *         "team_id": null,
                     *         "team_name": null,
                     *         "tags": [],
                     *         "fields": {},
                     *         "source": "panel",
                     *         "asset_id": null,
                     *         "asset_name": null,
                     *         "waiting_for": null,
                     *         "waiting_reason": null,
                     *         "waiting_until": null,
                     *         "first_response_at": null,
                     *         "first_response_due_at": null,
                     *         "due_at": null,
                     *         "overdue": false,
                     *         "resolved_at": null,
                     *         "closed_at": null,
                     *         "merged_into_id": null,
                     *         "merged_into_status": null,
                     *         "rating": null,
                     *         "rating_comment": null,
                     *         "archived_at": null,
                     *         "deleted_at": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1,
                     *         "hits": null,
                     *         "details": {
                     *           "steps": [
                     *             "in_progress",
                     *             "resolved",
                     *             "closed"
                     *           ],
                     *           "may": {
                     *             "comment": true,
                     *             "comment_internally": true,
                     *             "edit": true,
                     *             "work": true,
                     *             "rate": false,
                     *             "delete": true,
                     *             "restore": false
                     *           },
                     *           "clocks": [
                     *             {
                     *               "metric": "first_response",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             },
                     *             {
                     *               "metric": "resolution",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             }
                     *           ],
                     *           "watchers": [],
                     *           "watching": false,
                     *           "checklist": [],
                     *           "links": [
                     *             {
                     *               "kind": "split_from",
                     *               "ticket_id": "019b76c0-0000-7000-8000-000000000006",
                     *               "ticket_number": "T-20260108-0002",
                     *               "title": "The projector stays dark",
                     *               "status": "pending"
                     *             }
                     *           ],
                     *           "time": [],
                     *           "minutes_spent": 0
                     *         }
                     *       },
                     *       "message": "Ticket opened",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    changeTicketStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "status": "in_progress",
                 *       "comment": "I go and look"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeStatus"];
            };
        };
        responses: {
            /** @description Change the status of a ticket */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "ticket_number": "T-20260108-0001",
                     *         "title": "The projector stays dark",
                     *         "description": "Room 12: the projector shows nothing.",
                     *         "description_truncated": false,
                     *         "category_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "category": "equipment",
                     *         "category_name": "Equipment",
                     *         "priority": "medium",
                     *         "status": "in_progress",
                     *         "user_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "requester_name": "Test Admin",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "branch_name": "Branch 1",
                     *         "assigned_to_id": "019b76c0-0000-7000-8000-000000000005",
                     *         "assignee_name": "Nodira Karimova",
                     *         "team_id": null,
                     *         "team_name": null,
                     *         "tags": [],
                     *         "fields": {},
                     *         "source": "panel",
                     *         "asset_id": null,
                     *         "asset_name": null,
                     *         "waiting_for": null,
                     *         "waiting_reason": null,
                     *         "waiting_until": null,
                     *         "first_response_at": null,
                     *         "first_response_due_at": null,
                     *         "due_at": null,
                     *         "overdue": false,
                     *         "resolved_at": null,
                     *         "closed_at": null,
                     *         "merged_into_id": null,
                     *         "merged_into_status": null,
                     *         "rating": null,
                     *         "rating_comment": null,
                     *         "archived_at": null,
                     *         "deleted_at": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 2,
                     *         "hits": null,
                     *         "details": {
                     *           "steps": [
                     *             "resolved"
                     *           ],
                     *           "may": {
                     *             "comment": true,
                     *             "comment_internally": true,
                     *             "edit": true,
                     *             "work": true,
                     *             "rate": false,
                     *             "delete": true,
                     *             "restore": false
                     *           },
                     *           "clocks": [
                     *             {
                     *               "metric": "first_response",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             },
                     *             {
                     *               "metric": "resolution",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             }
                     *           ],
                     *           "watchers": [],
                     *           "watching": false,
                     *           "checklist": [],
                     *           "links": [],
                     *           "time": [],
                     *           "minutes_spent": 0
                     *         }
                     *       },
                     *       "message": "Ticket saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.STALE_VERSION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    logTime: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "minutes": 25,
                 *       "note": "Changed the lamp"
                 *     }
                 */
                "application/json": components["schemas"]["SpendTime"];
            };
        };
        responses: {
            /** @description Log time spent on a ticket */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "member_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "member_name": "Nodira Karimova",
                     *         "minutes": 25,
                     *         "spent_on": "2026-01-08",
                     *         "note": "Changed the lamp"
                     *       },
                     *       "message": "Ticket saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewTimeEntryAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteTimeEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entryId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    setTicketWaiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "waiting_for": "vendor",
                 *       "reason": "The lamp is ordered"
                 *     }
                 */
                "application/json": components["schemas"]["WaitTicket"];
            };
        };
        responses: {
            /** @description Set a ticket to waiting, or resume it */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "ticket_number": "T-20260108-0001",
                     *         "title": "The projector stays dark",
                     *         "description": "Room 12: the projector shows nothing.",
                     *         "description_truncated": false,
                     *         "category_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "category": "equipment",
                     *         "category_name": "Equipment",
                     *         "priority": "medium",
                     *         "status": "pending",
                     *         "user_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "requester_name": "Test Admin",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "branch_name": "Branch 1",
                     *         "assigned_to_id": null,
                     *         "assignee_name": null,
                     *         "team_id": null,
                     *         "team_name": null,
                     *         "tags": [],
                     *         "fields": {},
                     *         "source": "panel",
                     *         "asset_id": null,
                     *         "asset_name": null,
                     *         "waiting_for": "vendor",
                     *         "waiting_reason": "The lamp is ordered",
                     *         "waiting_until": null,
                     *         "first_response_at": null,
                     *         "first_response_due_at": null,
                     *         "due_at": null,
                     *         "overdue": false,
                     *         "resolved_at": null,
                     *         "closed_at": null,
                     *         "merged_into_id": null,
                     *         "merged_into_status": null,
                     *         "rating": null,
                     *         "rating_comment": null,
                     *         "archived_at": null,
                     *         "deleted_at": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 2,
                     *         "hits": null,
                     *         "details": {
                     *           "steps": [
                     *             "in_progress",
                     *             "resolved",
                     *             "closed"
                     *           ],
                     *           "may": {
                     *             "comment": true,
                     *             "comment_internally": true,
                     *             "edit": true,
                     *             "work": true,
                     *             "rate": false,
                     *             "delete": true,
                     *             "restore": false
                     *           },
                     *           "clocks": [
                     *             {
                     *               "metric": "first_response",
                     *               "state": "paused",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": null,
                     *               "due_at": null,
                     *               "ended_at": null
                     *             },
                     *             {
                     *               "metric": "resolution",
                     *               "state": "paused",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": null,
                     *               "due_at": null,
                     *               "ended_at": null
                     *             }
                     *           ],
                     *           "watchers": [],
                     *           "watching": false,
                     *           "checklist": [],
                     *           "links": [],
                     *           "time": [],
                     *           "minutes_spent": 0
                     *         }
                     *       },
                     *       "message": "Ticket saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["INVALID_TRANSITION.STALE_VERSION.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    watchTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "watching": true
                 *     }
                 */
                "application/json": components["schemas"]["WatchTicket"];
            };
        };
        responses: {
            /** @description Follow or unfollow a ticket; also for another member who may see it */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "ticket_number": "T-20260108-0001",
                     *         "title": "The projector stays dark",
                     *         "description": "Room 12: the projector shows nothing.",
                     *         "description_truncated": false,
                     *         "category_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "category": "equipment",
                     *         "category_name": "Equipment",
                     *         "priority": "medium",
                     *         "status": "pending",
                     *         "user_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "requester_name": "Test Admin",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000004",
                     *         "branch_name": "Branch 1",
                     *         "assigned_to_id": null,
                     *         "assignee_name": null,
                     *         "team_id": null,
                     *         "team_name": null,
                     *         "tags": [],
                     *         "fields": {},
                     *         "source": "panel",
                     *         "asset_id": null,
                     *         "asset_name": null,
                     *         "waiting_for": null,
                     *         "waiting_reason": null,
                     *         "waiting_until": null,
                     *         "first_response_at": null,
                     *         "first_response_due_at": null,
                     *         "due_at": null,
                     *         "overdue": false,
                     *         "resolved_at": null,
                     *         "closed_at": null,
                     *         "merged_into_id": null,
                     *         "merged_into_status": null,
                     *         "rating": null,
                     *         "rating_comment": null,
                     *         "archived_at": null,
                     *         "deleted_at": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1,
                     *         "hits": null,
                     *         "details": {
                     *           "steps": [
                     *             "in_progress",
                     *             "resolved",
                     *             "closed"
                     *           ],
                     *           "may": {
                     *             "comment": true,
                     *             "comment_internally": true,
                     *             "edit": true,
                     *             "work": true,
                     *             "rate": false,
                     *             "delete": true,
                     *             "restore": false
                     *           },
                     *           "clocks": [
                     *             {
                     *               "metric": "first_response",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             },
                     *             {
                     *               "metric": "resolution",
                     *               "state": "running",
                     *               "late": false,
                     *               "promised_seconds": null,
                     *               "used_seconds": 4096,
                     *               "running_since": "2026-01-08T10:30:00Z",
                     *               "due_at": null,
                     *               "ended_at": null
                     *             }
                     *           ],
                     *           "watchers": [
                     *             {
                     *               "id": "019b76c0-0000-7000-8000-000000000005",
                     *               "name": "Nodira Karimova"
                     *             }
                     *           ],
                     *           "watching": true,
                     *           "checklist": [],
                     *           "links": [],
                     *           "time": [],
                     *           "minutes_spent": 0
                     *         }
                     *       },
                     *       "message": "Ticket saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listAssignees: {
        parameters: {
            query?: {
                branch_id?: string;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the members who work on the tickets of a branch */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "name": "Nodira Karimova"
                     *         },
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000002",
                     *           "name": "Nodira Karimova"
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 168,
                     *         "total": 168,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MembersPersonPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    changeTickets: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "019b76c0-0000-7000-8000-000000000001",
                 *         "019b76c0-0000-7000-8000-000000000002"
                 *       ],
                 *       "priority": "urgent",
                 *       "add_tags": [
                 *         "exam"
                 *       ],
                 *       "comment": "Exams begin tomorrow"
                 *     }
                 */
                "application/json": components["schemas"]["BulkChange"];
            };
        };
        responses: {
            /** @description Change up to 500 tickets in the same way: all of them, or none and the reasons */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "changed": 2
                     *       },
                     *       "message": "Tickets saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BulkResultAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    countTickets: {
        parameters: {
            query?: {
                archived?: boolean;
                asset_id?: string;
                assigned_to_id?: string[];
                branch_id?: string[];
                category?: string[];
                category_id?: string[];
                end_date?: string;
                /** @description `<key>=<value>`, any number of times. Several values of one key: any of them */
                field?: string[];
                overdue?: boolean;
                priority?: components["schemas"]["TicketPriority"][];
                q?: string;
                resolved_from?: string;
                resolved_to?: string;
                start_date?: string;
                status?: components["schemas"]["TicketStatus"][];
                tag?: string[];
                team_id?: string[];
                updated_from?: string;
                updated_to?: string;
                user_id?: string[];
                waiting?: boolean;
                waiting_for?: components["schemas"]["WaitingFor"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Count tickets by status, for the board */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "status": "pending",
                     *           "count": 4,
                     *           "capped": false
                     *         },
                     *         {
                     *           "status": "in_progress",
                     *           "count": 0,
                     *           "capped": false
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 4,
                     *         "total": 4,
                     *         "pages": 1,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketCountPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listTills: {
        parameters: {
            query?: {
                branch?: string[];
                branch_id?: string[];
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                is_active?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: name, created_at */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the tills of branches */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "branch_name": "Branch 1",
                     *           "name": "Kassa 1",
                     *           "is_active": true,
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "updated_at": "2026-01-08T10:30:00Z",
                     *           "version": 1
                     *         },
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000003",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "branch_name": "Branch 1",
                     *           "name": "name206",
                     *           "is_active": true,
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "updated_at": "2026-01-08T10:30:00Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 2,
                     *         "total": 8,
                     *         "pages": 4,
                     *         "total_capped": false,
                     *         "next_cursor": "aVeryLongText"
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TillViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createTill: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "branch_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "name": "name285"
                 *     }
                 */
                "application/json": components["schemas"]["EditTill"];
            };
        };
        responses: {
            /** @description Add a till to a branch */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_name": "Branch 1",
                     *         "name": "name285",
                     *         "is_active": true,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Till added",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TillViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateTill: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "branch_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "name": "name288",
                 *       "is_active": true,
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditTill"];
            };
        };
        responses: {
            /** @description Change a till; one with an open shift stays active */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "branch_name": "Branch 1",
                     *         "name": "name288",
                     *         "is_active": true,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 2
                     *       },
                     *       "message": "Till saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TillViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.IN_USE.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    setMemberPhoto: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "member_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "file": "nodira.png"
                 *     }
                 */
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /** Format: uuid */
                    member_id?: string;
                };
            };
        };
        responses: {
            /** @description Set the caller's photo, or that of a member whom the caller may change */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "username": "name290",
                     *         "full_name": "Nodira Karimova",
                     *         "phone_number": null,
                     *         "email": null,
                     *         "language": "en",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "photo": {
                     *           "id": "019b76c0-0000-7000-8000-000000000003",
                     *           "url": "/api/files/019b76c0-0000-7000-8000-000000000003/content?organization=019b76c0-0000-7000-8000-000000000004&size=full&expires=1767868200&signature=aVeryLongText",
                     *           "thumbnail_url": "/api/files/019b76c0-0000-7000-8000-000000000003/content?organization=019b76c0-0000-7000-8000-000000000004&size=thumbnail&expires=1767868200&signature=aVeryLongText"
                     *         },
                     *         "role": "seller",
                     *         "can_add_products": false,
                     *         "roles": [
                     *           {
                     *             "role_id": "019b76c0-0000-7000-8000-000000000005",
                     *             "branch_ids": [
                     *               "019b76c0-0000-7000-8000-000000000002"
                     *             ]
                     *           }
                     *         ],
                     *         "extra_permissions": [],
                     *         "is_active": true,
                     *         "locked_until": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Photo set",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    uploadProductPhotos: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "product_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "file": [
                 *         "afsona.png"
                 *       ]
                 *     }
                 */
                "multipart/form-data": {
                    file: string[];
                    /** Format: uuid */
                    product_id?: string;
                };
            };
        };
        responses: {
            /** @description Upload photos: for a product, after those that it has, or to be given to one within a day */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "filename": "afsona.png",
                     *         "original_filename": "afsona.png",
                     *         "file_path": "/api/files/019b76c0-0000-7000-8000-000000000002",
                     *         "file_size": 78,
                     *         "file_type": "image/png",
                     *         "width": null,
                     *         "height": null,
                     *         "owner_type": "product",
                     *         "owner_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "ticket_id": null,
                     *         "uploaded_by_id": "019b76c0-0000-7000-8000-000000000003",
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "url": "/api/files/019b76c0-0000-7000-8000-000000000002/content?organization=019b76c0-0000-7000-8000-000000000004&size=full&expires=1767868200&signature=aVeryLongText",
                     *         "thumbnail_url": "/api/files/019b76c0-0000-7000-8000-000000000002/content?organization=019b76c0-0000-7000-8000-000000000004&size=thumbnail&expires=1767868200&signature=aVeryLongText",
                     *         "files": [
                     *           {
                     *             "id": "019b76c0-0000-7000-8000-000000000002",
                     *             "filename": "afsona.png",
                     *             "original_filename": "afsona.png",
                     *             "file_path": "/api/files/019b76c0-0000-7000-8000-000000000002",
                     *             "file_size": 78,
                     *             "file_type": "image/png",
                     *             "width": null,
                     *             "height": null,
                     *             "owner_type": "product",
                     *             "owner_id": "019b76c0-0000-7000-8000-000000000001",
                     *             "ticket_id": null,
                     *             "uploaded_by_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "created_at": "2026-01-08T10:30:00Z",
                     *             "url": "/api/files/019b76c0-0000-7000-8000-000000000002/content?organization=019b76c0-0000-7000-8000-000000000004&size=full&expires=1767868200&signature=aVeryLongText",
                     *             "thumbnail_url": "/api/files/019b76c0-0000-7000-8000-000000000002/content?organization=019b76c0-0000-7000-8000-000000000004&size=thumbnail&expires=1767868200&signature=aVeryLongText"
                     *           }
                     *         ]
                     *       },
                     *       "message": "Photos added",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AddedPhotosAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                branch_id?: string[];
                /** @description The next_cursor of a page; the list continues after it */
                cursor?: string;
                /** @description The deleted records instead of the others; needs the permission to delete */
                deleted?: boolean;
                is_active?: boolean;
                /** @description The number of the page, from 1; not together with a cursor */
                page?: number;
                q?: string;
                role?: string[];
                role_id?: string[];
                /** @description the rows of a page, 50 by default */
                size?: number;
                /** @description Fields to sort by; a minus before the name means descending: full_name, username, created_at */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the members */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000001",
                     *           "username": "name29",
                     *           "full_name": "Aziz Rahimov",
                     *           "phone_number": null,
                     *           "email": null,
                     *           "language": "uz",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "photo": null,
                     *           "role": "seller",
                     *           "can_add_products": false,
                     *           "roles": [
                     *             {
                     *               "role_id": "019b76c0-0000-7000-8000-000000000003",
                     *               "branch_ids": [
                     *                 "019b76c0-0000-7000-8000-000000000002"
                     *               ]
                     *             }
                     *           ],
                     *           "extra_permissions": [],
                     *           "is_active": true,
                     *           "locked_until": null,
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "updated_at": "2026-01-08T10:30:00Z",
                     *           "version": 1
                     *         },
                     *         {
                     *           "id": "019b76c0-0000-7000-8000-000000000004",
                     *           "username": "name1",
                     *           "full_name": "Nodira Karimova",
                     *           "phone_number": null,
                     *           "email": null,
                     *           "language": "uz",
                     *           "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *           "photo": null,
                     *           "role": "admin",
                     *           "can_add_products": false,
                     *           "roles": [
                     *             {
                     *               "role_id": "019b76c0-0000-7000-8000-000000000005",
                     *               "branch_ids": []
                     *             }
                     *           ],
                     *           "extra_permissions": [],
                     *           "is_active": true,
                     *           "locked_until": null,
                     *           "created_at": "2026-01-08T10:30:00Z",
                     *           "updated_at": "2026-01-08T10:30:00Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 2,
                     *         "total": 204,
                     *         "pages": 102,
                     *         "total_capped": false,
                     *         "next_cursor": "aVeryLongText"
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "name294",
                 *       "password": "ruby-carpet-41",
                 *       "full_name": "Aziz Rahimov",
                 *       "branch_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "roles": [
                 *         {
                 *           "role_id": "019b76c0-0000-7000-8000-000000000002",
                 *           "branch_ids": [
                 *             "019b76c0-0000-7000-8000-000000000001"
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CreateMember"];
            };
        };
        responses: {
            /** @description Add a member */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000003",
                     *         "username": "name294",
                     *         "full_name": "Aziz Rahimov",
                     *         "phone_number": null,
                     *         "email": null,
                     *         "language": "en",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "photo": null,
                     *         "role": "seller",
                     *         "can_add_products": false,
                     *         "roles": [
                     *           {
                     *             "role_id": "019b76c0-0000-7000-8000-000000000002",
                     *             "branch_ids": [
                     *               "019b76c0-0000-7000-8000-000000000001"
                     *             ]
                     *           }
                     *         ],
                     *         "extra_permissions": [],
                     *         "is_active": true,
                     *         "locked_until": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Member added",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read a member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "username": "name298",
                     *         "full_name": "Nodira Karimova",
                     *         "phone_number": null,
                     *         "email": null,
                     *         "language": "en",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "photo": null,
                     *         "role": "seller",
                     *         "can_add_products": false,
                     *         "roles": [
                     *           {
                     *             "role_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "branch_ids": [
                     *               "019b76c0-0000-7000-8000-000000000002"
                     *             ]
                     *           }
                     *         ],
                     *         "extra_permissions": [],
                     *         "is_active": true,
                     *         "locked_until": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 1
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "name301",
                 *       "full_name": "Aziz Rahimov",
                 *       "phone_number": "+998901234568",
                 *       "language": "uz",
                 *       "branch_id": "019b76c0-0000-7000-8000-000000000001",
                 *       "roles": [
                 *         {
                 *           "role_id": "019b76c0-0000-7000-8000-000000000002",
                 *           "branch_ids": [
                 *             "019b76c0-0000-7000-8000-000000000001"
                 *           ]
                 *         }
                 *       ],
                 *       "extra_permissions": [],
                 *       "is_active": true,
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialUpdateMember"];
            };
        };
        responses: {
            /** @description Change a member, its roles and permissions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000003",
                     *         "username": "name301",
                     *         "full_name": "Aziz Rahimov",
                     *         "phone_number": "+998901234568",
                     *         "email": null,
                     *         "language": "uz",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000001",
                     *         "photo": null,
                     *         "role": "seller",
                     *         "can_add_products": false,
                     *         "roles": [
                     *           {
                     *             "role_id": "019b76c0-0000-7000-8000-000000000002",
                     *             "branch_ids": [
                     *               "019b76c0-0000-7000-8000-000000000001"
                     *             ]
                     *           }
                     *         ],
                     *         "extra_permissions": [],
                     *         "is_active": true,
                     *         "locked_until": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 2
                     *       },
                     *       "message": "Member saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.IN_USE.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["IN_USE"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "ruby-carpet-42"
                 *     }
                 */
                "application/json": components["schemas"]["ResetPassword"];
            };
        };
        responses: {
            /** @description Set a new password for a member, who is signed out everywhere */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "username": "name303",
                     *         "full_name": "Nodira Karimova",
                     *         "phone_number": null,
                     *         "email": null,
                     *         "language": "en",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "photo": null,
                     *         "role": "seller",
                     *         "can_add_products": false,
                     *         "roles": [
                     *           {
                     *             "role_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "branch_ids": [
                     *               "019b76c0-0000-7000-8000-000000000002"
                     *             ]
                     *           }
                     *         ],
                     *         "extra_permissions": [],
                     *         "is_active": true,
                     *         "locked_until": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 2
                     *       },
                     *       "message": "New password set",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Restore a deleted member */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "username": "name305",
                     *         "full_name": "Nodira Karimova",
                     *         "phone_number": null,
                     *         "email": null,
                     *         "language": "en",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "photo": null,
                     *         "role": "seller",
                     *         "can_add_products": false,
                     *         "roles": [
                     *           {
                     *             "role_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "branch_ids": [
                     *               "019b76c0-0000-7000-8000-000000000002"
                     *             ]
                     *           }
                     *         ],
                     *         "extra_permissions": [],
                     *         "is_active": true,
                     *         "locked_until": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 3
                     *       },
                     *       "message": "Member restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listMemberSessions: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the sessions of a member */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 1,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    unlockMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Unlock a member who failed to sign in too often */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "username": "name309",
                     *         "full_name": "Nodira Karimova",
                     *         "phone_number": null,
                     *         "email": null,
                     *         "language": "en",
                     *         "branch_id": "019b76c0-0000-7000-8000-000000000002",
                     *         "photo": null,
                     *         "role": "seller",
                     *         "can_add_products": false,
                     *         "roles": [
                     *           {
                     *             "role_id": "019b76c0-0000-7000-8000-000000000003",
                     *             "branch_ids": [
                     *               "019b76c0-0000-7000-8000-000000000002"
                     *             ]
                     *           }
                     *         ],
                     *         "extra_permissions": [],
                     *         "is_active": true,
                     *         "locked_until": null,
                     *         "created_at": "2026-01-08T10:30:00Z",
                     *         "updated_at": "2026-01-08T10:30:00Z",
                     *         "version": 2
                     *       },
                     *       "message": "The member can sign in again",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["REQUEST_IN_PROGRESS"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    listWorkingCalendars: {
        parameters: {
            query?: {
                deleted?: boolean;
                page?: number;
                size?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List the calendars of working hours */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": [],
                     *       "page": {
                     *         "number": 1,
                     *         "size": 1,
                     *         "total": 0,
                     *         "pages": 0,
                     *         "total_capped": false,
                     *         "next_cursor": null
                     *       },
                     *       "message": "Done",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CalendarViewPage"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    createWorkingCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name312",
                 *       "hours": {
                 *         "saturday": [
                 *           {
                 *             "from": "08:00",
                 *             "to": "12:00"
                 *           },
                 *           {
                 *             "from": "13:00",
                 *             "to": "17:00"
                 *           }
                 *         ],
                 *         "sunday": [
                 *           {
                 *             "from": "08:00",
                 *             "to": "17:00"
                 *           }
                 *         ]
                 *       },
                 *       "holidays": [
                 *         {
                 *           "day": "2026-01-08",
                 *           "name": "Nowruz"
                 *         }
                 *       ],
                 *       "branch_ids": [
                 *         "019b76c0-0000-7000-8000-000000000001"
                 *       ],
                 *       "is_default": false
                 *     }
                 */
                "application/json": components["schemas"]["EditCalendar"];
            };
        };
        responses: {
            /** @description Make a calendar of working hours and holidays */
            201: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    /** @description The address of the new record */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000002",
                     *         "name": "name312",
                     *         "hours": {
                     *           "monday": [],
                     *           "tuesday": [],
                     *           "wednesday": [],
                     *           "thursday": [],
                     *           "friday": [],
                     *           "saturday": [
                     *             {
                     *               "from": "08:00",
                     *               "to": "12:00"
                     *             },
                     *             {
                     *               "from": "13:00",
                     *               "to": "17:00"
                     *             }
                     *           ],
                     *           "sunday": [
                     *             {
                     *               "from": "08:00",
                     *               "to": "17:00"
                     *             }
                     *           ]
                     *         },
                     *         "holidays": [
                     *           {
                     *             "day": "2026-01-08",
                     *             "name": "Nowruz"
                     *           }
                     *         ],
                     *         "branch_ids": [
                     *           "019b76c0-0000-7000-8000-000000000001"
                     *         ],
                     *         "is_default": false,
                     *         "version": 1
                     *       },
                     *       "message": "Calendar created",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CalendarViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    updateWorkingCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version that was seen, such as "3", instead of `version` in the body */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name317",
                 *       "hours": {
                 *         "monday": [
                 *           {
                 *             "from": "09:00",
                 *             "to": "18:00"
                 *           }
                 *         ]
                 *       },
                 *       "is_default": false,
                 *       "version": 1
                 *     }
                 */
                "application/json": components["schemas"]["PartialEditCalendar"];
            };
        };
        responses: {
            /** @description Change a calendar; it applies to open tickets from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name317",
                     *         "hours": {
                     *           "monday": [
                     *             {
                     *               "from": "09:00",
                     *               "to": "18:00"
                     *             }
                     *           ],
                     *           "tuesday": [],
                     *           "wednesday": [],
                     *           "thursday": [],
                     *           "friday": [],
                     *           "saturday": [],
                     *           "sunday": []
                     *         },
                     *         "holidays": [],
                     *         "branch_ids": [],
                     *         "is_default": false,
                     *         "version": 2
                     *       },
                     *       "message": "Calendar saved",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CalendarViewAnswer"];
                };
            };
            400: components["responses"]["MALFORMED_REQUEST.UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.STALE_VERSION"];
            413: components["responses"]["PAYLOAD_TOO_LARGE.QUOTA_EXCEEDED"];
            415: components["responses"]["UNSUPPORTED_MEDIA_TYPE"];
            422: components["responses"]["VALIDATION_ERROR"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    deleteWorkingCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    restoreWorkingCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating the request with the same key within 24 hours returns the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bring a deleted calendar back, with those of its branches that have no other */
            200: {
                headers: {
                    /** @description `true` if the request was answered before */
                    "Idempotency-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "id": "019b76c0-0000-7000-8000-000000000001",
                     *         "name": "name319",
                     *         "hours": {
                     *           "monday": [
                     *             {
                     *               "from": "08:00",
                     *               "to": "16:00"
                     *             }
                     *           ],
                     *           "tuesday": [],
                     *           "wednesday": [],
                     *           "thursday": [],
                     *           "friday": [],
                     *           "saturday": [],
                     *           "sunday": []
                     *         },
                     *         "holidays": [],
                     *         "branch_ids": [],
                     *         "is_default": false,
                     *         "version": 3
                     *       },
                     *       "message": "Calendar restored",
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CalendarViewAnswer"];
                };
            };
            400: components["responses"]["UNSUPPORTED_API_VERSION"];
            401: components["responses"]["UNAUTHENTICATED.TOKEN_EXPIRED"];
            403: components["responses"]["FORBIDDEN"];
            404: components["responses"]["NOT_FOUND"];
            409: components["responses"]["ALREADY_EXISTS.REQUEST_IN_PROGRESS"];
            413: components["responses"]["QUOTA_EXCEEDED"];
            422: components["responses"]["VALIDATION_ERROR.IDEMPOTENCY_KEY_REUSED"];
            429: components["responses"]["RATE_LIMITED"];
            503: components["responses"]["UNAVAILABLE"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Check the server and its database */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "healthy",
                     *       "database": "up",
                     *       "problems": [],
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            406: components["responses"]["NOT_ACCEPTABLE"];
            /** @description The same; the server is not healthy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "healthy",
                     *       "database": "up",
                     *       "problems": [],
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    getDetailedHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read the state of database, pool, disk, memory and jobs; needs the metrics token */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "healthy",
                     *       "database": {
                     *         "status": "up"
                     *       },
                     *       "problems": [],
                     *       "active_connections": {
                     *         "active": 4096,
                     *         "idle": 4096,
                     *         "waiting": 4096,
                     *         "most": 12
                     *       },
                     *       "disk_space": {
                     *         "free_bytes": 4096,
                     *         "total_bytes": 4096
                     *       },
                     *       "memory_usage": {
                     *         "used_bytes": 4096,
                     *         "most_bytes": 4096
                     *       },
                     *       "jobs": {
                     *         "waiting": 4096,
                     *         "failing": 4096
                     *       },
                     *       "uptime_seconds": 4096,
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DetailedHealth"];
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
            /** @description The same; the server is not healthy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "healthy",
                     *       "database": {
                     *         "status": "up"
                     *       },
                     *       "problems": [],
                     *       "active_connections": {
                     *         "active": 4096,
                     *         "idle": 4096,
                     *         "waiting": 4096,
                     *         "most": 12
                     *       },
                     *       "disk_space": {
                     *         "free_bytes": 4096,
                     *         "total_bytes": 4096
                     *       },
                     *       "memory_usage": {
                     *         "used_bytes": 4096,
                     *         "most_bytes": 4096
                     *       },
                     *       "jobs": {
                     *         "waiting": 4096,
                     *         "failing": 4096
                     *       },
                     *       "uptime_seconds": 4096,
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DetailedHealth"];
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Check that the server answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "healthy",
                     *       "database": "unchecked",
                     *       "problems": [],
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            406: components["responses"]["NOT_ACCEPTABLE"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Check that the server can take requests */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "healthy",
                     *       "database": "up",
                     *       "problems": [],
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            406: components["responses"]["NOT_ACCEPTABLE"];
            /** @description The same; the server is not healthy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "healthy",
                     *       "database": "up",
                     *       "problems": [],
                     *       "timestamp": "2026-01-08T10:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Read metrics for Prometheus; needs the metrics token */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example # text/plain */
                    "text/plain": string;
                };
            };
            401: components["responses"]["UNAUTHENTICATED"];
        };
    };
}
