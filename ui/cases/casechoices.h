// Records to choose from in a form, such as registrations, evidence, sellers and listings: found by words in what they
// are called.
#pragma once

#include "ui/widgets/codesource.h"

namespace lianming {

struct CaseChoice {
    QString code; ///< the record's id
    QString title;
    QString note;
};

class CaseChoices : public CodeSource
{
    Q_OBJECT

public:
    explicit CaseChoices(QList<CaseChoice> choices, QObject *parent = nullptr)
        : CodeSource(parent), m_choices(std::move(choices))
    {
    }

    [[nodiscard]] QStringList roots() const override;
    [[nodiscard]] QString text(const QString &code) const override;
    [[nodiscard]] QString note(const QString &code) const override;
    [[nodiscard]] QString codeOf(const QString &typed) const override;
    [[nodiscard]] Cover cover(const QString &code, const QStringList &chosen) const override;
    void search(const QString &typed) override;

private:
    [[nodiscard]] const CaseChoice *find(const QString &code) const;

    QList<CaseChoice> m_choices;
};

/// What a form about a case offers.
struct CaseOffers {
    QList<CaseChoice> institutions;
    QList<CaseChoice> sellers;  ///< with how many matches nobody has decided about
    QList<CaseChoice> listings; ///< with such matches
    QList<CaseChoice> registrations;
    QList<CaseChoice> evidence;
    QList<CaseChoice> assets; ///< that a typed listing may copy: of the institution's registrations and the evidence
    QStringList people;
};

/// As ids.
template<class T>
[[nodiscard]] QStringList codesOfIds(const QList<T> &ids)
{
    QStringList out;
    for (const T &id : ids)
        out.append(QString::number(id.value));
    return out;
}

} // namespace lianming
