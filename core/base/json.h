// Strict reading of the JSON documents we exchange: UTF-8 without a byte-order mark, whole numbers told apart from
// others, and every complaint naming the file and the place ("terms.json: rates[0].tiers[1].from: …").
#pragma once

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace lianming {

using Json = nlohmann::json;
/// Keeps the order in which keys are written; for documents that we print.
using OrderedJson = nlohmann::ordered_json;

/// Parses `bytes`; `file` only names the place in errors. Throws Error::BadInput for anything that is not JSON, and for
/// documents nested deeper than 64.
[[nodiscard]] Json parseJson(const QByteArray &bytes, const QString &file);
/// Reads and parses a file of at most `limit` bytes. Throws Error::Unavailable when it cannot be read.
[[nodiscard]] Json readJsonFile(const QString &path, qint64 limit = 256 * 1024 * 1024);

/// One value and the path that led to it. Members and items are asked for by what they must be; what is wrong throws
/// Error::BadInput with the path. `null` counts as absent.
class JsonNode
{
public:
    JsonNode(const Json &value, QString file) : m_value(&value), m_file(std::move(file)) {}

    [[nodiscard]] bool isPresent() const { return m_value != nullptr && !m_value->is_null(); }
    /// The member `key` of an object; an absent node if this has none (or is absent itself).
    [[nodiscard]] JsonNode member(const char *key) const;
    /// The items of a list; none if absent.
    [[nodiscard]] std::vector<JsonNode> items() const;
    /// The members of an object in their order by key; none if absent.
    [[nodiscard]] std::vector<std::pair<std::string, JsonNode>> members() const;

    [[nodiscard]] std::string string() const; ///< must be a string
    [[nodiscard]] qint64 integer() const;     ///< must be a whole number written without point or exponent, in 64 bits
    [[nodiscard]] bool boolean() const;       ///< must be true or false
    [[nodiscard]] const Json &raw() const { return *m_value; }

    /// Path from the document's root: "rates[0].id".
    [[nodiscard]] QString path() const { return m_path; }
    /// Throws Error::BadInput naming this place; `text` is a "core" template whose %1… are `args`.
    [[noreturn]] void fail(const char *text, const QStringList &args = {}) const;

private:
    JsonNode(const Json *value, QString file, QString path)
        : m_value(value), m_file(std::move(file)), m_path(std::move(path))
    {
    }
    void require() const;

    const Json *m_value;
    QString m_file;
    QString m_path;
};

} // namespace lianming
