#pragma once

#include "web/http/multipart.hpp"
#include "web/http/request.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wijkspraak::web::http {

/// A file of our own that is removed when this goes, unless somebody has moved it away by then.
class TemporaryFile {
public:
    /// Makes an empty file in the folder that only this user can read. Throws when it cannot.
    explicit TemporaryFile(const std::filesystem::path& folder);
    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();

    /// Throws when the disk is full.
    void write(std::string_view bytes);
    void close();
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
    int file_ = -1;
};

struct BodyLimits {
    std::uint64_t form_bytes = 1 << 20; ///< of a plain form, or of the plain fields beside files
    std::uint64_t upload_bytes = 64 << 20;
    std::filesystem::path folder = std::filesystem::temp_directory_path();
};

/// The parts of a form with files: fields kept in memory, files on disk.
class ReceivedParts : public PartSink {
public:
    explicit ReceivedParts(BodyLimits limits) : limits_{std::move(limits)} {}

    void begin(const PartHead& head) override;
    void take(std::string_view piece) override;
    void end() override;

    const BodyLimits& limits() const { return limits_; }
    /// The status to refuse the form with; 0 when it is well.
    int refusal() const { return refusal_; }
    void hand_over(Request& request);

private:
    BodyLimits limits_;
    int refusal_ = 0;
    std::uint64_t field_bytes_ = 0;
    PartHead head_;
    std::string value_;
    std::uint64_t file_size_ = 0;
    Fields fields_;
    std::vector<Upload> uploads_;
    std::vector<TemporaryFile> files_;
};

/// Reads the form in a POST, in whatever pieces it comes; its files live as long as this.
class BodyReader {
public:
    BodyReader(std::string_view content_type, BodyLimits limits);
    BodyReader(const BodyReader&) = delete;
    BodyReader& operator=(const BodyReader&) = delete;
    ~BodyReader() = default;

    /// Whether a body of so many bytes may come: 0, or the status to refuse it with before it does.
    int check_length(std::uint64_t bytes) const;

    /// Reads on: 0, or the status to refuse the request with. Throws when the disk is full.
    int take(std::string_view piece);

    /// Puts what came into the request: 0, or the status to refuse it with.
    int finish(Request& request);

private:
    std::uint64_t most_bytes() const;

    ReceivedParts parts_;
    std::optional<MultipartReader> multipart_;
    bool is_form_ = false;
    std::uint64_t bytes_ = 0;
    std::string plain_;
};

} // namespace wijkspraak::web::http
