#include "core/vocabulary/chinesenames.h"

#include "core/base/textfold.h"
#include "core/vocabulary/thesaurus.h"

#include <QHash>

#include <algorithm>

namespace lianming {

namespace {

constexpr qsizetype longestName = 8;

using Names = QHash<QString, QStringList>;

Names makeNames()
{
    Names out;
    for (const Term &term : shippedTerms()) {
        for (const QString &name : QStringList(term.nameZh) + term.also) {
            const bool isChinese = std::ranges::all_of(name, [](QChar c) { return c.unicode() >= 0x3400; });
            const QString folded = isChinese ? foldedText(name) : QString();
            if (folded.isEmpty() || folded.size() > longestName)
                continue;
            if (QStringList &codes = out[folded]; !codes.contains(term.code))
                codes.append(term.code);
        }
    }
    return out;
}

} // namespace

QList<NamePiece> namePieces(const QString &run)
{
    static const Names names = makeNames();
    QList<NamePiece> out;
    for (qsizetype at = 0; at < run.size();) {
        qsizetype length = std::min(longestName, run.size() - at);
        while (length > 0 && !names.contains(run.mid(at, length)))
            --length;
        if (length > 0)
            out.append({run.mid(at, length), names.value(run.mid(at, length))});
        else if (!out.isEmpty() && out.constLast().codes.isEmpty())
            out.last().text += run.at(at);
        else
            out.append({run.mid(at, 1), {}});
        at += std::max(length, qsizetype(1));
    }
    return out;
}

} // namespace lianming
