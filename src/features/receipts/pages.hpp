#pragma once

#include "features/receipts/receipt.hpp"
#include "web/fields.hpp"
#include "web/page.hpp"

namespace wijkspraak::receipts {

/// Where a code can be typed.
web::Page code_page();
/// The same, whatever is wrong with the code: nobody learns from it which codes there are.
web::Page no_such_code_page(std::string_view typed);
web::Page too_many_codes_page();
/// For the code of a printed form that nobody has typed in yet.
web::Page waiting_form_page(std::string_view code);

/// A form as it came in, with what is wrong with it; or as it is first shown.
struct Filled {
    const web::Fields& sent;
    const web::Problems& problems;
};
web::Page receipt_page(const ReceiptView& view, const Filled& sent);
/// What happened to the entry, step by step; nothing while nothing did.
html::Node way_part(const ReceiptView& view);
/// What the giver held against that, with the replies, and the form for more.
html::Node objection_part(const ReceiptView& view, const Filled& sent);

/// The code to be kept: large, as a picture for a phone, and on paper.
struct Keepsake {
    inputs::Input entry;
    processes::Process process;
    std::optional<Date> answer_by = {};
    std::optional<inputs::GiverDetails> giver = {};
    std::string public_url = {}; ///< of the site; empty when it has none
};
web::Page keepsake_page(const Keepsake& keepsake);

/// Whether this is their address.
web::Page confirmation_page(
    std::string_view code, std::string_view print, const inputs::GiverDetails& giver
);
/// For a link of an address that has been changed or taken away since.
web::Page stale_confirmation_page(std::string_view code);

/// What is kept of them, and the button that takes it away.
web::Page own_data_page(const inputs::Input& entry, const inputs::GiverDetails& giver);

} // namespace wijkspraak::receipts
