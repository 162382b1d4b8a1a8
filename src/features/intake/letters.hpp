#pragma once

#include "features/intake/intake.hpp"

namespace wijkspraak::intake {

/// What goes to an address that nobody has confirmed. It holds nothing that the giver typed, so
/// that nobody can have us mail their words to somebody else.
messages::MessageDraft receipt_letter(const Given& given, const messages::Address& to);
messages::MessageDraft confirmation_letter(
    const Given& given, const messages::Address& to, std::string_view print
);

} // namespace wijkspraak::intake
