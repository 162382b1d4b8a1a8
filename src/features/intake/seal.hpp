#pragma once

#include "base/clock.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace wijkspraak::intake {

/// What ties the moment at which a form was shown to that form: nobody without the key can make
/// another one.
struct SealedForm {
    std::string_view key;        ///< the secret of the municipality's site
    std::string_view form_token; ///< of the visitor
    std::string_view about;      ///< which form it is
};
std::string seal(const SealedForm& form, Instant shown_at);
/// When the form was shown; nothing when the seal is not ours.
std::optional<Instant> read_seal(const SealedForm& form, std::string_view sealed);

} // namespace wijkspraak::intake
