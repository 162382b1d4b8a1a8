#include "features/inputs/seal.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace wijkspraak::inputs {

namespace {

std::string sealed_with(const SealedForm& form, std::string_view moment)
{
    std::string text{form.about};
    ((text += '\n') += form.form_token) += '\n';
    return std::string{moment} + '.' + print_of(form.key, text += moment);
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

std::string print_of(std::string_view key, std::string_view text)
{
    static const int outcome = sodium_init();
    if (outcome < 0) throw std::runtime_error{"libsodium cannot start"};
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
    crypto_generichash(
        hash.data(),
        hash.size(),
        reinterpret_cast<const unsigned char*>(text.data()),
        text.size(),
        reinterpret_cast<const unsigned char*>(key.data()),
        std::min<std::size_t>(key.size(), crypto_generichash_KEYBYTES_MAX)
    );
    std::string print(hash.size() * 2 + 1, '\0');
    sodium_bin2hex(print.data(), print.size(), hash.data(), hash.size());
    print.pop_back();
    return print;
}

} // namespace wijkspraak::inputs
