#pragma once

#include "features/inputs/inputs.hpp"
#include "features/messages/message.hpp"
#include "features/processes/processes.hpp"
#include "web/routes.hpp"

#include <optional>
#include <string>

/// How residents give input without an account: the form, what holds off programs, and the ledger
/// as everyone may read it. The office says when the form is open and by when there is an answer.
namespace wijkspraak::intake {

/// /trajecten/NAAM/inbreng, …/nieuw; /kantoor/trajecten/NAAM/inbreng/openstellen
web::Routes routes();

std::string list_path(const processes::Process& process); ///< "/trajecten/NAAM/inbreng"

/// For the public page of a process: what is asked, until when, by when there is an answer, and the
/// way to the form. Nothing while the office has not said when residents can give input.
html::Node invitation_part(
    const processes::Process& process, const std::optional<inputs::Call>& call, Date today
);

/// An entry as far as its giver is told of it.
struct Given {
    const processes::Process& process;
    inputs::InputId id;
    int number;
    std::string code;
    std::optional<Date> answer_by = {};
};

/// Mails the code of the receipt; not more than a few to one address in a quarter of an hour.
/// Gives whether it did.
bool mail_receipt(
    storage::Transaction& transaction, const Given& given, const messages::Address& to, Instant now
);
/// Asks the owner of an address whether news may go there: the same mail, with the way to say yes.
bool ask_to_confirm(
    storage::Transaction& transaction, const Given& given, const messages::Address& to, Instant now
);
/// What only who reads the mail at this address knows of this entry.
std::string confirmation_print(
    storage::Transaction& transaction, std::string_view code, std::string_view email
);
/// Where they say yes: "/inbreng/7KD-3M2-TPW9/bevestiging/…".
std::string confirmation_path(std::string_view code, std::string_view print);
/// Where the code stands to be kept: "/inbreng/7KD-3M2-TPW9/bewaren".
std::string keeping_path(std::string_view code);

} // namespace wijkspraak::intake
