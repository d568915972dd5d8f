#include "ui/assets/termform.h"

#include "ui/assets/termsource.h"
#include "ui/text/termwords.h"
#include "ui/widgets/codepicker.h"

#include <QLineEdit>
#include <QRegularExpression>

#include <array>

namespace lianming {

namespace {

constexpr std::array ownVocabularies{Vocabulary::Motif, Vocabulary::Theme, Vocabulary::Material, Vocabulary::Period};

} // namespace

TermForm::TermForm(const HouseTerm &term, const QList<HouseTerm> &all, Worker &worker, QWidget *parent)
    : FormPanel(parent), m_term(term), m_book(termBook(all)), m_nameZh(new QLineEdit(term.nameZh)),
      m_nameEn(new QLineEdit(term.nameEn)), m_also(new QLineEdit(term.also.join(QStringLiteral("; "))))
{
    if (!term.id.isSet()) {
        m_vocabulary = new ChoiceField;
        for (const Vocabulary vocabulary : ownVocabularies)
            m_vocabulary->addChoice(int(vocabulary), [vocabulary] { return vocabularyText(vocabulary); });
        m_vocabulary->setValue(int(term.vocabulary));
        addField(
            QStringLiteral("vocabulary"), [] { return tr("Vocabulary"); }, m_vocabulary,
            [] { return tr("It stays: to change it, merge the term or make another."); });
    }
    addField(
        QStringLiteral("name_zh"), [] { return tr("Chinese name"); }, m_nameZh);
    addField(
        QStringLiteral("name_en"), [] { return tr("English name"); }, m_nameEn);
    addField(
        QStringLiteral("also"), [] { return tr("Other names"); }, m_also,
        [] { return tr("Separated by semicolons. Assets are found by them, too."); });
    auto *source = new TermSource(worker);
    source->setHouseTerms(all);
    m_parent = new CodePicker(source);
    if (!term.parent.isEmpty())
        m_parent->setCodes({term.parent});
    m_parent->setPlaceholder([] { return tr("At the top"); });
    addField(
        QStringLiteral("parent"), [] { return tr("Lies below"); }, m_parent,
        [] { return tr("Who asks for that term finds the assets of this one as well."); });
    setAlwaysSavable(!term.id.isSet());
    setValidator([this] { return problems(); });
    markClean();
}

HouseTerm TermForm::value() const
{
    static const QRegularExpression between(QStringLiteral("[;；\n]"));
    HouseTerm out = m_term;
    if (m_vocabulary)
        out.vocabulary = Vocabulary(m_vocabulary->value().toInt());
    out.nameZh = m_nameZh->text().simplified();
    out.nameEn = m_nameEn->text().simplified();
    out.also.clear();
    for (const QString &name : m_also->text().split(between)) {
        if (!name.trimmed().isEmpty())
            out.also.append(name.simplified());
    }
    out.parent = m_parent->codes().value(0);
    return out;
}

QHash<QString, QString> TermForm::problems() const
{
    QHash<QString, QString> out;
    const HouseTerm term = value();
    for (const HouseTermProblem problem : validate(term)) {
        switch (problem) {
        case HouseTermProblem::NoName:
            out.insert(QStringLiteral("name_zh"), tr("Give it a name in one language at least."));
            break;
        case HouseTermProblem::TooLong:
            out.insert(QStringLiteral("also"), tr("Names have at most 100 characters, and a term at most 50."));
            break;
        case HouseTermProblem::BadCharacter:
            out.insert(QStringLiteral("name_en"), tr("Names have no semicolons."));
            break;
        }
    }
    const Term *above = m_book.find(term.parent);
    if (m_parent->codes().size() > 1)
        out.insert(QStringLiteral("parent"), tr("One term only."));
    else if (!term.parent.isEmpty() && (!above || above->vocabulary != term.vocabulary))
        out.insert(QStringLiteral("parent"), tr("Choose a term of the same vocabulary."));
    else if (!term.code.isEmpty() && m_book.isWithin(term.parent, term.code))
        out.insert(QStringLiteral("parent"), tr("A term cannot lie below itself."));
    return out;
}

} // namespace lianming
