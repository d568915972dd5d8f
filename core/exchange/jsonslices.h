// The objects of a JSON text as slices of it, found by looking at brackets and quotes only, so that a file of any size
// is taken apart without building it in memory. It keeps true, before anything is parsed: a slice is not nested deeper
// and not longer than its limits. Whether a slice is well-formed is found by who parses it.
#pragma once

#include <QtGlobal>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lianming {

class JsonSlices
{
public:
    static constexpr int deepest = 64;
    static constexpr size_t longest = size_t(32) << 20;
    enum class Fault { None, TooDeep, TooLong, Broken };

    /// Values one after the other (a document, or lines); a document that is one array: its items; one that is an
    /// object: it, or what lies in the list `list` of it.
    explicit JsonSlices(std::string_view text, std::string list = {});

    /// The next value, without the blanks around it; nothing at the end and at a fault.
    [[nodiscard]] std::optional<std::string_view> next();
    [[nodiscard]] Fault fault() const { return m_fault; }
    [[nodiscard]] size_t position() const { return m_position; }
    /// Line on which the slice begins, from 1.
    [[nodiscard]] qint64 line() const { return m_line; }

private:
    void skipBlanks();
    /// Behind the value that begins here; nothing where it does not end or breaks a limit.
    [[nodiscard]] std::optional<size_t> endOfValue();
    bool enterList(const std::string &name);
    bool fail(Fault fault);

    std::string_view m_text;
    size_t m_position = 0;
    size_t m_counted = 0; ///< lines are counted up to here
    qint64 m_line = 1;
    bool m_inList = false;
    bool m_first = true;
    bool m_ended = false;
    Fault m_fault = Fault::None;
};

} // namespace lianming
