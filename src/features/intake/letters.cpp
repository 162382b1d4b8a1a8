#include "features/intake/letters.hpp"

#include "features/intake/rules.hpp"
#include "features/messages/messages.hpp"

namespace wijkspraak::intake {

using messages::Address;
using messages::Kind;
using messages::MessageDraft;

namespace {

std::vector<Text> paragraphs_for(const Given& given)
{
    std::vector<Text> paragraphs{
        t("U gaf inbreng voor het traject “{titel}”. Uw inbreng heeft nummer {nummer}.",
          given.process.title,
          given.number),
        t("Uw code is {code}. Bewaar deze code. Daarmee ziet u wat er met uw inbreng gebeurt. U "
          "hebt geen account nodig.",
          inputs::shown_code(given.code))};
    if (given.answer_by)
        paragraphs.push_back(
            t("De gemeente antwoordt uiterlijk op {datum}.", to_text(*given.answer_by))
        );
    return paragraphs;
}

Text not_by_you()
{
    return t("Hebt u geen inbreng gegeven? Dan vulde iemand anders uw adres in. U hoeft niets te "
             "doen.");
}

/// Whether another mail may go to an address that nobody has confirmed.
bool may_mail(storage::Transaction& transaction, const Address& to, Instant now)
{
    return inputs::count_mail(transaction, to.text(), now) <= most_mails;
}

} // namespace

MessageDraft receipt_letter(const Given& given, const Address& to)
{
    MessageDraft letter{
        .to = to,
        .kind = Kind::receipt,
        .subject = t("Uw inbreng is ontvangen: nummer {nummer}", given.number),
        .paragraphs = paragraphs_for(given),
        .link =
            {.path = inputs::receipt_path(given.code),
                   .label = t("Bekijk wat er met uw inbreng gebeurt")},
        .process = given.process.id.value(),
        .cause = "receipt:" + std::to_string(given.id.value())
    };
    letter.paragraphs.push_back(not_by_you());
    return letter;
}

MessageDraft confirmation_letter(const Given& given, const Address& to, std::string_view print)
{
    auto letter = receipt_letter(given, to);
    letter.kind = Kind::confirmation;
    letter.subject = t("Bevestig uw e-mailadres voor inbreng {nummer}", given.number);
    letter.paragraphs.insert(
        letter.paragraphs.end() - 1,
        t("U wilt bericht krijgen als de gemeente iets met uw inbreng doet. Open de pagina "
          "hieronder en bevestig dat dit uw adres is. Anders krijgt u geen bericht.")
    );
    letter.link = {
        .path = confirmation_path(given.code, print), .label = t("Bevestig dat dit uw adres is")};
    return letter;
}

std::string confirmation_print(
    storage::Transaction& transaction, std::string_view code, std::string_view email
)
{
    std::string words = "bevestiging\n";
    ((words += code) += '\n') += email;
    return inputs::print_of(inputs::form_key(transaction), words);
}

std::string confirmation_path(std::string_view code, std::string_view print)
{
    return (inputs::receipt_path(code) += "/bevestiging/") += print;
}

std::string keeping_path(std::string_view code)
{
    return inputs::receipt_path(code) + "/bewaren";
}

bool mail_receipt(
    storage::Transaction& transaction, const Given& given, const Address& to, Instant now
)
{
    if (not may_mail(transaction, to, now)) return false;
    messages::queue(transaction, receipt_letter(given, to), now);
    return true;
}

bool ask_to_confirm(
    storage::Transaction& transaction, const Given& given, const Address& to, Instant now
)
{
    if (not may_mail(transaction, to, now)) return false;
    const auto print = confirmation_print(transaction, given.code, to.text());
    auto letter = confirmation_letter(given, to, print);
    // Who asks again gets another; who presses twice does not.
    letter.cause = "confirmation:" + std::to_string(given.id.value()) + ":" + print + ":" +
                   std::to_string(now.milliseconds / one_minute);
    messages::queue(transaction, letter, now);
    return true;
}

} // namespace wijkspraak::intake
