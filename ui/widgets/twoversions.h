// Two people changed one record, whatever record it is: which fields differ, in words, for a ConflictForm; and the
// record that is made of what was chosen there. A page lists the fields of its record once.
#pragma once

#include "ui/text/words.h"
#include "ui/widgets/conflictform.h"

namespace lianming {

/// A field as it is compared and taken over.
template<class Record>
struct ComparedField {
    const char *code; ///< fieldText()'s
    std::function<QString(const Record &)> words;
    std::function<void(Record &into, const Record &from)> take;
};

/// A field that is one member of the record; `words` are of its value.
template<class Record, class Value, class Words>
[[nodiscard]] ComparedField<Record> comparedMember(const char *code, Value Record::*member, Words words)
{
    return {code, [member, words](const Record &record) -> QString { return words(record.*member); },
            [member](Record &into, const Record &from) {
                into.*member = from.*member;
            }};
}

template<class Record>
[[nodiscard]] ComparedField<Record> comparedMember(const char *code, QString Record::*member)
{
    return comparedMember(code, member, [](const QString &text) { return text; });
}

/// Those in which mine and theirs differ; `base` is what I began with.
template<class Record>
[[nodiscard]] QList<ConflictField> conflictsOf(const QList<ComparedField<Record>> &fields, const Record &base,
                                               const Record &mine, const Record &theirs)
{
    QList<ConflictField> out;
    for (const ComparedField<Record> &field : fields) {
        const QString before = field.words(base);
        const QString here = field.words(mine);
        const QString there = field.words(theirs);
        if (here != there) {
            const QString code = QString::fromLatin1(field.code);
            out.append({code, fieldText(code), here, there, here != before, there != before});
        }
    }
    return out;
}

/// Mine on top of what is stored, with their value in the fields of `taken`.
template<class Record>
[[nodiscard]] Record mergedOf(const QList<ComparedField<Record>> &fields, Record mine, const Record &theirs,
                              const QStringList &taken)
{
    mine.version = theirs.version;
    for (const ComparedField<Record> &field : fields) {
        if (taken.contains(QLatin1StringView(field.code)))
            field.take(mine, theirs);
    }
    return mine;
}

} // namespace lianming
