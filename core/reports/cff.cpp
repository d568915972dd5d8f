#include "core/reports/cff.h"

#include <initializer_list>

namespace lianming {

namespace {

void appendNumber(QByteArray &out, quint32 value, int bytes)
{
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out.append(char(value >> shift));
}

/// An INDEX (section 5): count, size of offsets, offsets from 1, data.
QByteArray indexOf(std::span<const QByteArray> items)
{
    QByteArray out;
    appendNumber(out, quint32(items.size()), 2);
    if (items.empty())
        return out;
    qsizetype size = 1;
    for (const QByteArray &item : items)
        size += item.size();
    const int bytes = size < 0x100 ? 1 : size < 0x10000 ? 2 : size < 0x1000000 ? 3 : 4;
    appendNumber(out, quint32(bytes), 1);
    out.reserve(out.size() + qsizetype(items.size() + 1) * bytes + size);
    quint32 offset = 1;
    appendNumber(out, offset, bytes);
    for (const QByteArray &item : items) {
        offset += quint32(item.size());
        appendNumber(out, offset, bytes);
    }
    for (const QByteArray &item : items)
        out.append(item);
    return out;
}

QByteArray indexOf(const QByteArray &item)
{
    return indexOf(std::span(&item, 1));
}

/// An entry of a DICT (section 4): operands in the five-byte form, so that offsets do not change the length, then the
/// operator, with its escape where `op` is above 0xC00.
void entry(QByteArray &dict, std::initializer_list<qsizetype> operands, int op)
{
    for (const qsizetype operand : operands) {
        dict.append(char(29));
        appendNumber(dict, quint32(operand), 4);
    }
    if (op >= 0xC00)
        dict.append(char(12));
    dict.append(char(op & 0xFF));
}

constexpr int ros = 0xC1E;
constexpr int cidCount = 0xC22;
constexpr int fontDicts = 0xC24;
constexpr int fontDictSelect = 0xC25;
constexpr int charset = 15;
constexpr int charStrings = 17;
constexpr int privateDict = 18;
constexpr int firstOwnString = 391; ///< the strings before are the standard ones

} // namespace

QByteArray compactFont(const QByteArray &name, std::span<const QByteArray> charstrings)
{
    const auto count = qsizetype(charstrings.size());
    const QByteArray header("\1\0\4\4", 4);
    const QByteArray names = indexOf(name);
    const QByteArray ownStrings[] = {"Adobe", "Identity"};
    const QByteArray strings = indexOf(ownStrings);
    const QByteArray noSubroutines("\0\0", 2);

    QByteArray charsets; // format 2: one range, from CID 1
    appendNumber(charsets, 2, 1);
    appendNumber(charsets, 1, 2);
    appendNumber(charsets, quint32(count - 2), 2);
    QByteArray selects; // format 3: all in the first font DICT
    appendNumber(selects, 3, 1);
    appendNumber(selects, 1, 2);
    appendNumber(selects, 0, 2);
    appendNumber(selects, 0, 1);
    appendNumber(selects, quint32(count), 2);
    const QByteArray outlines = indexOf(charstrings);

    const auto topDict = [&](qsizetype charsetAt, qsizetype selectAt, qsizetype outlinesAt, qsizetype dictsAt) {
        QByteArray dict;
        entry(dict, {firstOwnString, firstOwnString + 1, 0}, ros);
        entry(dict, {count}, cidCount);
        entry(dict, {charsetAt}, charset);
        entry(dict, {selectAt}, fontDictSelect);
        entry(dict, {outlinesAt}, charStrings);
        entry(dict, {dictsAt}, fontDicts);
        return indexOf(dict);
    };
    const qsizetype charsetAt =
        header.size() + names.size() + topDict(0, 0, 0, 0).size() + strings.size() + noSubroutines.size();
    const qsizetype selectAt = charsetAt + charsets.size();
    const qsizetype outlinesAt = selectAt + selects.size();
    const qsizetype privateAt = outlinesAt + outlines.size();
    QByteArray privates; // widths stand in the charstrings as they are
    entry(privates, {0}, 20);
    entry(privates, {0}, 21);
    QByteArray fontDict;
    entry(fontDict, {privates.size(), privateAt}, privateDict);
    const qsizetype dictsAt = privateAt + privates.size();
    return header + names + topDict(charsetAt, selectAt, outlinesAt, dictsAt) + strings + noSubroutines + charsets
           + selects + outlines + privates + indexOf(fontDict);
}

} // namespace lianming
