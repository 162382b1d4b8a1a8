#include "features/support/contact.hpp"

#include "base/with_word.hpp"

namespace wijkspraak::support {

Text to_text(ContactKind kind)
{
    switch (kind) {
    case ContactKind::visit: return t("Bezoek");
    case ContactKind::phone: return t("Telefoon");
    case ContactKind::mail: return t("E-mail");
    case ContactKind::meeting: return t("Vergadering");
    }
    return {};
}

std::string_view to_word(ContactKind kind)
{
    switch (kind) {
    case ContactKind::visit: return "bezoek";
    case ContactKind::phone: return "telefoon";
    case ContactKind::mail: return "mail";
    case ContactKind::meeting: return "vergadering";
    }
    return {};
}

std::optional<ContactKind> parse_contact_kind(std::string_view word)
{
    return with_word(contact_kinds, word);
}

} // namespace wijkspraak::support
