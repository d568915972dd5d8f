#include "ui/widgets/formpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMetaProperty>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace lianming {

namespace {

constexpr int leastLetters = 12; ///< of a choice that are seen at least

} // namespace

ChoiceField::ChoiceField(QWidget *parent) : QComboBox(parent)
{
    // The words of a choice never make a form wider than its panel.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(leastLetters);
    connect(this, &QComboBox::currentIndexChanged, this, &ChoiceField::valueChanged);
    connect(this, &QComboBox::editTextChanged, this, &ChoiceField::valueChanged);
}

void ChoiceField::addChoice(const QVariant &value, const Text &text)
{
    m_texts.append(text);
    addItem(text(), value);
}

void ChoiceField::dropChoices(int first)
{
    m_texts.resize(std::min(first, int(m_texts.size())));
    while (count() > first)
        removeItem(count() - 1);
}

void ChoiceField::setPlaceholder(const Text &text)
{
    m_placeholder = text;
    setPlaceholderText(text());
}

QVariant ChoiceField::value() const
{
    if (!isEditable())
        return currentData();
    const int place = findText(currentText());
    return place >= 0 ? itemData(place) : QVariant(currentText().trimmed());
}

void ChoiceField::setValue(const QVariant &value)
{
    const int place = findData(value);
    setCurrentIndex(place);
    if (isEditable())
        setEditText(place >= 0 ? itemText(place) : value.toString());
}

void ChoiceField::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChoiceField::retranslate()
{
    const QVariant kept = value();
    const QSignalBlocker quiet(this); // another word for the same value is no change
    for (int place = 0; place < int(m_texts.size()); ++place)
        setItemText(place, m_texts.at(place)());
    if (m_placeholder)
        setPlaceholderText(m_placeholder());
    setValue(kept);
}

FormPanel::FormPanel(QWidget *parent)
    : QWidget(parent), m_scroll(new QScrollArea), m_column(new QVBoxLayout), m_foot(new QHBoxLayout),
      m_save(new QPushButton), m_cancel(new QPushButton)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *inner = new QWidget;
    auto *innerColumn = new QVBoxLayout(inner);
    innerColumn->setContentsMargins(space::xl, space::xs, space::xl, space::xl);
    innerColumn->setSpacing(0);
    m_column->setSpacing(space::xs);
    innerColumn->addLayout(m_column);
    innerColumn->addStretch(1);
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFrameShape(QFrame::NoFrame);
    whole->addWidget(m_scroll, 1);
    auto *line = new QFrame;
    line->setFixedHeight(1);
    line->setFrameShape(QFrame::HLine);
    whole->addWidget(line);
    m_foot->setContentsMargins(space::xl, space::m, space::xl, space::m);
    m_foot->setSpacing(space::s);
    m_foot->addStretch(1);
    m_foot->addWidget(m_cancel);
    m_foot->addWidget(m_save);
    whole->addLayout(m_foot);
    m_save->setProperty("kind", QStringLiteral("primary"));
    m_save->setObjectName(QStringLiteral("save"));
    connect(m_save, &QPushButton::clicked, this, [this] { save({}); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        discard();
        Q_EMIT cancelled();
    });
    retranslate();
    check();
}

bool FormPanel::isOpenIn(const DetailPanel &detail)
{
    return qobject_cast<const FormPanel *>(detail.body()) != nullptr;
}

void FormPanel::addSection(const Text &title)
{
    auto *head = new Label(title(), TextSize::Section, Token::Ink, true);
    if (m_column->count() > 0)
        m_column->addSpacing(space::l);
    m_column->addWidget(head);
    m_column->addSpacing(space::xs);
    m_sections.append({head, title});
}

void FormPanel::addField(const QString &id, const Text &label, QWidget *editor, const Text &hint)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    Field field{id,
                label,
                hint,
                editor,
                new Label(label(), TextSize::Note, Token::Ink2),
                new Label(TextSize::Note, Token::Ink3),
                valueOf(editor),
                false,
                true,
                new QSpacerItem(0, space::s),
                {}};
    field.label->setBuddy(editor);
    field.hint->setWordWrap(true);
    editor->setObjectName(id);
    editor->setAccessibleName(label());
    column->addWidget(field.label);
    column->addWidget(editor);
    column->addWidget(field.hint);
    column->addSpacerItem(field.below);
    if (m_row) {
        m_row->addLayout(column, 1);
        m_row->setAlignment(column, Qt::AlignTop);
    } else {
        m_column->addLayout(column);
    }
    const QMetaProperty value = editor->metaObject()->userProperty();
    if (value.hasNotifySignal())
        connect(editor, value.notifySignal(), this, metaObject()->method(metaObject()->indexOfSlot("fieldChanged()")));
    m_fields.append(field);
    showProblem(m_fields.last(), {});
}

void FormPanel::beginRow()
{
    m_row = new QHBoxLayout;
    m_row->setSpacing(space::m);
    m_column->addLayout(m_row);
}

void FormPanel::endRow()
{
    m_row = nullptr;
}

void FormPanel::setFieldShown(const QString &id, bool shown)
{
    for (Field &field : m_fields) {
        if (field.id != id)
            continue;
        field.shown = shown;
        field.label->setVisible(shown);
        field.editor->setVisible(shown);
        field.hint->setVisible(shown && !field.hint->text().isEmpty());
        field.below->changeSize(0, shown ? space::s : 0);
        m_column->invalidate();
    }
}

void FormPanel::addWidget(QWidget *widget)
{
    m_column->addWidget(widget);
    m_column->addSpacing(space::s);
}

void FormPanel::addFootWidget(QWidget *widget)
{
    m_foot->insertWidget(0, widget);
}

void FormPanel::setSaveText(const Text &text)
{
    m_saveText = text;
    retranslate();
}

void FormPanel::setValidator(std::function<QHash<QString, QString>()> validator)
{
    m_validator = std::move(validator);
    check();
}

void FormPanel::setProblem(const QString &id, const QString &text)
{
    for (Field &field : m_fields) {
        if (field.id == id) {
            field.problem = text;
            m_saving = false;
            field.editor->setFocus();
            m_scroll->ensureWidgetVisible(field.editor);
        }
    }
    check();
}

void FormPanel::markClean()
{
    for (Field &field : m_fields) {
        field.clean = valueOf(field.editor);
        field.touched = false;
        field.problem.clear();
    }
    m_triedSaving = false;
    m_saving = false;
    check();
}

void FormPanel::setAlwaysSavable(bool savable)
{
    m_alwaysSavable = savable;
    check();
}

bool FormPanel::isDirty() const
{
    return std::any_of(m_fields.begin(), m_fields.end(),
                       [](const Field &field) { return valueOf(field.editor) != field.clean; });
}

void FormPanel::save(std::function<void()> then)
{
    if (m_saving) {
        if (then)
            *m_then = std::move(then);
        return;
    }
    m_triedSaving = true;
    check();
    if (!m_saver || (m_validator && !m_validator().isEmpty()))
        return;
    m_saving = true;
    m_then = std::make_shared<std::function<void()>>(std::move(then));
    check();
    // What is typed while the worker saves is not saved: it stays an edit.
    QList<QVariant> sent;
    for (const Field &field : std::as_const(m_fields))
        sent.append(valueOf(field.editor));
    QPointer<FormPanel> self(this);
    m_saver([self, sent, round = ++m_round, next = m_then] {
        const bool isOurs = self && self->m_round == round;
        if (isOurs) {
            for (qsizetype i = 0; i < self->m_fields.size(); ++i)
                self->m_fields[i].clean = sent.value(i);
            self->m_saving = false;
            self->m_triedSaving = false;
            self->check();
        }
        const auto goOn = std::exchange(*next, {});
        if (goOn)
            goOn();
        return isOurs && !goOn;
    });
}

void FormPanel::saveFailed()
{
    m_saving = false;
    check();
}

void FormPanel::discard()
{
    for (const Field &field : std::as_const(m_fields))
        field.editor->metaObject()->userProperty().write(field.editor, field.clean);
    ++m_round;
    if (m_then)
        *m_then = {};
    markClean();
}

void FormPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FormPanel::fieldChanged()
{
    for (Field &field : m_fields) {
        if (field.editor == sender()) {
            field.touched = true;
            field.problem.clear();
        }
    }
    check();
    Q_EMIT edited();
}

void FormPanel::check()
{
    const QHash<QString, QString> problems = m_validator ? m_validator() : QHash<QString, QString>();
    for (Field &field : m_fields) {
        QString problem = field.problem;
        if (problem.isEmpty() && (field.touched || m_triedSaving))
            problem = problems.value(field.id);
        showProblem(field, problem);
    }
    const bool dirty = isDirty();
    m_save->setEnabled((dirty || m_alwaysSavable) && problems.isEmpty() && !m_saving);
    m_cancel->setEnabled(dirty || m_alwaysSavable);
}

void FormPanel::showProblem(Field &field, const QString &problem)
{
    const bool wrong = !problem.isEmpty();
    const QString text = wrong ? problem : field.hintText ? field.hintText() : QString();
    field.hint->setText(text);
    field.hint->setInk(wrong ? Token::StopInk : Token::Ink3);
    field.hint->setVisible(field.shown && !text.isEmpty());
    if (field.editor->property("problem").toBool() != wrong) {
        field.editor->setProperty("problem", wrong);
        field.editor->style()->unpolish(field.editor);
        field.editor->style()->polish(field.editor);
    }
    field.editor->setAccessibleDescription(text);
}

void FormPanel::retranslate()
{
    m_save->setText(m_saveText ? m_saveText() : tr("Save"));
    m_cancel->setText(tr("Cancel"));
    for (const Field &field : std::as_const(m_fields)) {
        field.label->setText(field.labelText());
        field.editor->setAccessibleName(field.labelText());
    }
    for (const auto &[head, title] : std::as_const(m_sections))
        head->setText(title());
    check();
}

QVariant FormPanel::valueOf(const QWidget *editor)
{
    return editor->metaObject()->userProperty().read(editor);
}

} // namespace lianming
