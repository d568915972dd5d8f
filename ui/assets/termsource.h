// The terms of the vocabularies as a source for a CodePicker: four vocabularies as headings, terms below what is above
// them, the house's own among them. Searching is done on the worker, in both languages and by sound.
#pragma once

#include "core/assets/tagservice.h"
#include "ui/widgets/codesource.h"

#include <QHash>

namespace lianming {

class Worker;

class TermSource : public CodeSource
{
    Q_OBJECT

public:
    explicit TermSource(Worker &worker, QObject *parent = nullptr);

    void setHouseTerms(const QList<HouseTerm> &terms);

    [[nodiscard]] QStringList roots() const override;
    [[nodiscard]] QStringList children(const QString &code) const override;
    [[nodiscard]] bool hasChildren(const QString &code) const override;
    [[nodiscard]] QStringList path(const QString &code) const override;
    [[nodiscard]] bool isChoosable(const QString &code) const override;
    [[nodiscard]] QString text(const QString &code) const override;
    [[nodiscard]] QString note(const QString &code) const override;
    [[nodiscard]] QString codeOf(const QString &typed) const override;
    void search(const QString &typed) override;

private:
    [[nodiscard]] const Term *term(const QString &code) const;

    Worker &m_worker;
    QList<Term> m_house;
    QHash<QString, QStringList> m_below; ///< by the code above, or by a heading
    QString m_asked;                     ///< searched for last
};

} // namespace lianming
