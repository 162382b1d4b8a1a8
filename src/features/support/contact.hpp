#pragma once

#include "base/id.hpp"
#include "base/text.hpp"
#include "civic/date.hpp"
#include "features/bodies/body.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::support {

using ContactId = Id<struct Contact>;

/// How the municipality spoke with a body.
enum class ContactKind { visit, phone, mail, meeting };
inline constexpr std::array contact_kinds{
    ContactKind::visit, ContactKind::phone, ContactKind::mail, ContactKind::meeting};

/// That somebody of the municipality spoke with a body, in one line. Without personal data.
struct ContactDraft {
    bodies::BodyId body;
    ContactKind kind = ContactKind::visit;
    Date on;
    std::string what = {};
    std::string to_do = {}; ///< what is still to be done, in a few words
};

struct Contact : ContactDraft {
    ContactId id;
    std::string role; ///< of whoever wrote it down
};

/// Whom the bodies of a stadsdeel can turn to: a unit of the municipality, never a person.
struct Unit {
    std::optional<areas::AreaId> district = {}; ///< none for every other stadsdeel
    std::string name = {};
    std::string phone = {};
    std::string email = {};
};

inline constexpr int usual_days_without_contact = 90;

Text to_text(ContactKind kind);
std::string_view to_word(ContactKind kind);
std::optional<ContactKind> parse_contact_kind(std::string_view word);

} // namespace wijkspraak::support
