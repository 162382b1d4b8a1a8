#include "features/inputs/print.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace wijkspraak::inputs {

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
