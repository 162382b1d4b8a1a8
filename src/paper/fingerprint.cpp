#include "paper/fingerprint.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace wijkspraak::paper {

std::string fingerprint(std::string_view bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error{"SHA-256 is not to be had from OpenSSL"};

    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (unsigned i = 0; i < length; ++i) (out += digits[digest[i] >> 4]) += digits[digest[i] & 15];
    return out;
}

} // namespace wijkspraak::paper
