#include "features/intake/seal.hpp"

#include "features/inputs/print.hpp"

#include <sodium.h>

#include <charconv>

namespace wijkspraak::intake {

namespace {

std::string sealed_with(const SealedForm& form, std::string_view moment)
{
    std::string text{form.about};
    ((text += '\n') += form.form_token) += '\n';
    return std::string{moment} + '.' + inputs::print_of(form.key, text += moment);
}

} // namespace

std::string seal(const SealedForm& form, Instant shown_at)
{
    return sealed_with(form, std::to_string(shown_at.milliseconds));
}

std::optional<Instant> read_seal(const SealedForm& form, std::string_view sealed)
{
    const auto moment = sealed.substr(0, sealed.find('.'));
    Instant shown_at;
    const auto [end, error] =
        std::from_chars(moment.data(), moment.data() + moment.size(), shown_at.milliseconds);
    if (error != std::errc{} or end != moment.data() + moment.size()) return std::nullopt;

    const auto expected = sealed_with(form, moment);
    const bool is_ours = sealed.size() == expected.size() and
                         sodium_memcmp(sealed.data(), expected.data(), expected.size()) == 0;
    if (not is_ours) return std::nullopt;
    return shown_at;
}

} // namespace wijkspraak::intake
