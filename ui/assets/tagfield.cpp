#include "ui/assets/tagfield.h"

#include "ui/assets/termsource.h"
#include "ui/text/termwords.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lianming {

TagField::TagField(Worker &worker, const AssetTerms &terms, const QList<HouseTerm> &house, QWidget *parent)
    : QWidget(parent), m_terms(terms), m_source(new TermSource(worker)), m_picker(new CodePicker(m_source)),
      m_fromWords(new Label(TextSize::Note, Token::Ink3)), m_read(new QWidget)
{
    m_source->setHouseTerms(house);
    m_picker->setCodes(terms.given);
    m_picker->setPlaceholder([] { return tr("Add a term: dragon, 青花, qinghua…"); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_picker);
    column->addWidget(m_fromWords);
    column->addWidget(m_read);
    // While the list is open more may follow, and what is stored then is read again, which would close it.
    connect(m_picker, &CodePicker::codesChanged, this, [this] {
        if (!m_picker->isOpen())
            send();
    });
    connect(m_picker, &CodePicker::closed, this, &TagField::send);
    retranslate();
}

QStringList TagField::given() const
{
    return m_picker->codes();
}

void TagField::send()
{
    QStringList codes = given();
    codes.sort();
    if (codes == m_terms.given)
        return;
    m_terms.given = codes;
    Q_EMIT termsWanted(codes);
}

void TagField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TagField::retranslate()
{
    m_picker->setAccessibleName(tr("Terms"));
    const bool hasRead = !m_terms.read.isEmpty();
    m_fromWords->setText(tr("From the record's words:"));
    m_fromWords->setVisible(hasRead);
    m_read->setVisible(hasRead);
    qDeleteAll(m_read->findChildren<Pill *>(Qt::FindDirectChildrenOnly));
    delete m_read->layout();
    auto *row = new FlowRow;
    for (const QString &code : std::as_const(m_terms.read)) {
        auto *pill = new Pill(termText(code), Tone::Quiet);
        const Term *term = shippedTerm(code);
        pill->setToolTip(term ? vocabularyText(term->vocabulary) : QString());
        row->addWidget(pill);
    }
    m_read->setLayout(row);
}

} // namespace lianming
