#include "ui/shell/startwindow.h"

#include "core/db/address.h"
#include "ui/shell/icons.h"
#include "ui/shell/language.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/prompts.h"
#include "ui/shell/settings.h"
#include "ui/text/failure.h"
#include "ui/widgets/filedrop.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QSvgRenderer>

#include <cmath>

namespace lianming {

namespace {

/// The seal, with mountains of the blue-and-green kind and clouds in single lines.
class Banner : public QWidget
{
public:
    Banner() { setFixedHeight(132); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const auto ridge = [&](double base, double rise, double shift, const QColor &ink) {
            QPainterPath path(QPointF(0, height()));
            for (int x = 0; x <= width() + 40; x += 40) {
                const double wave = std::sin((x + shift) / 97.0) * 0.5 + std::sin((x + shift) / 41.0) * 0.3;
                path.lineTo(x, height() - base - rise * (wave + 0.8) / 1.6);
            }
            path.lineTo(width() + 40, height());
            path.closeSubpath();
            painter.setPen(Qt::NoPen);
            painter.setBrush(ink);
            painter.drawPath(path);
        };
        QColor far = color(Token::Accent);
        far.setAlphaF(0.16f);
        QColor middle = color(Token::Good);
        middle.setAlphaF(0.26f);
        QColor near = color(Token::Accent);
        near.setAlphaF(0.42f);
        ridge(34, 62, 40, far);
        ridge(16, 52, 260, middle);
        ridge(0, 40, 560, near);
        QSvgRenderer mark(QStringLiteral(":/lianming/icons/app/io.github.lianming.Lianming.svg"));
        mark.render(&painter, QRectF(space::xxl, height() - 84, 68, 68));
    }
};

QPushButton *wide(const char *kind)
{
    auto *button = new QPushButton;
    if (*kind)
        button->setProperty("kind", QLatin1String(kind));
    return button;
}

} // namespace

StartWindow::StartWindow(Settings &settings, Language &language, Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_language(language), m_prompts(prompts),
      m_title(new Label(TextSize::Title, Token::Ink, true)), m_sentence(new Label(TextSize::Body, Token::Ink2)),
      m_recentHead(new Label(TextSize::Section, Token::Ink, true)),
      m_serverHead(new Label(TextSize::Section, Token::Ink, true)), m_busy(new Label(TextSize::Body, Token::Ink2)),
      m_stop(wide("quiet")), m_makingRow(new QWidget), m_recent(new QVBoxLayout), m_sample(wide("primary")),
      m_new(wide("")), m_open(wide("")), m_package(wide("")), m_switchLanguage(wide("quiet")), m_address(new QLineEdit),
      m_connect(wide("")), m_body(new QWidget)
{
    setObjectName(QStringLiteral("startWindow"));
    resize(860, 620);
    setMinimumSize(760, 560);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(new Banner);
    whole->addWidget(new MessageBar(m_messages));
    whole->addWidget(m_body, 1);

    auto *columns = new QHBoxLayout(m_body);
    columns->setContentsMargins(space::xxl, space::xl, space::xxl, space::xl);
    columns->setSpacing(48);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::s);
    m_sentence->setWordWrap(true);
    left->addWidget(m_title);
    left->addWidget(m_sentence);
    left->addSpacing(space::m);
    m_sample->setIcon(icon(QStringLiteral("assets"), Token::OnAccent));
    m_new->setIcon(icon(QStringLiteral("plus")));
    m_open->setIcon(icon(QStringLiteral("folder")));
    m_package->setIcon(icon(QStringLiteral("packages")));
    m_switchLanguage->setIcon(icon(QStringLiteral("language"), Token::Accent));
    for (QPushButton *button : {m_sample, m_new, m_open, m_package})
        left->addWidget(button);
    auto *making = new QHBoxLayout(m_makingRow);
    making->setContentsMargins(0, 0, 0, 0);
    making->addWidget(m_busy, 1);
    making->addWidget(m_stop);
    left->addWidget(m_makingRow);
    m_makingRow->hide();
    left->addStretch(1);
    left->addWidget(m_switchLanguage, 0, Qt::AlignLeft);
    columns->addLayout(left, 5);

    auto *right = new QVBoxLayout;
    right->setSpacing(space::s);
    right->addWidget(m_recentHead);
    m_recent->setSpacing(0);
    right->addLayout(m_recent);
    right->addStretch(1);
    right->addWidget(m_serverHead);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::s);
    m_address->setPlaceholderText(QStringLiteral("postgresql://user@server/database"));
    line->addWidget(m_address, 1);
    line->addWidget(m_connect);
    right->addLayout(line);
    columns->addLayout(right, 6);

    connect(m_sample, &QPushButton::clicked, this, &StartWindow::sampleRequested);
    connect(m_stop, &QPushButton::clicked, this, &StartWindow::stopRequested);
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &StartWindow::showProgress);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_prompts.saveFile(
            this, {tr("New workspace"), tr("Lianming workspace (*.lianming)"), QStringLiteral("museum.lianming")},
            [this](const QString &path) { Q_EMIT openRequested(path, true); });
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        m_prompts.openFile(this, {tr("Open a workspace"), tr("Lianming workspace (*.lianming)")},
                           [this](const QString &path) { Q_EMIT openRequested(path, false); });
    });
    connect(m_package, &QPushButton::clicked, this, [this] {
        m_prompts.openFile(this, {tr("Open a review package"), tr("Review packages (*.lianming-review)")},
                           [this](const QString &path) { Q_EMIT packageRequested(path); });
    });
    new FileDrop(
        this,
        [](const QString &path) { return path.endsWith(QStringLiteral(".lianming-review"), Qt::CaseInsensitive); },
        [this](const QStringList &paths) { Q_EMIT packageRequested(paths.first()); });
    const auto connectToServer = [this] {
        const QString address = m_address->text().trimmed();
        if (!address.isEmpty())
            Q_EMIT openRequested(address, false);
    };
    connect(m_connect, &QPushButton::clicked, this, connectToServer);
    connect(m_address, &QLineEdit::returnPressed, this, connectToServer);
    connect(m_switchLanguage, &QPushButton::clicked, this, [this] {
        const QString next = m_language.code() == u"zh_CN" ? QStringLiteral("en") : QStringLiteral("zh_CN");
        m_settings.setValue(QStringLiteral("language"), next);
        m_language.set(next);
    });
    retranslate();
}

void StartWindow::fail(const Error &error)
{
    m_messages.fail(error);
}

void StartWindow::setBusy(const std::shared_ptr<const Progress> &making)
{
    m_making = making;
    const bool busy = making != nullptr;
    if (busy)
        m_tick.start();
    else
        m_tick.stop();
    m_makingRow->setVisible(busy);
    for (QPushButton *button : {m_sample, m_new, m_open, m_package, m_connect})
        button->setEnabled(!busy);
    fillRecent();
    showProgress();
}

void StartWindow::showProgress()
{
    if (m_making)
        m_busy->setText(tr("Making the sample: %1 of %2").arg(m_making->done()).arg(m_making->total()));
}

void StartWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT stopRequested();
    QWidget::closeEvent(event);
}

void StartWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StartWindow::retranslate()
{
    setWindowTitle(QApplication::applicationDisplayName());
    m_title->setText(tr("Welcome to Lianming"));
    m_sentence->setText(tr(
        "What may we license, to whom, on which terms, what does it earn, and who is copying it – in one place and with proof."));
    m_sample->setText(tr("Look around in the sample workspace"));
    m_stop->setText(tr("Stop"));
    m_new->setText(tr("New workspace…"));
    m_open->setText(tr("Open a workspace…"));
    m_package->setText(tr("Open a review package…"));
    m_recentHead->setText(tr("Opened before"));
    m_serverHead->setText(tr("Team server"));
    m_address->setAccessibleName(m_serverHead->text());
    m_connect->setText(tr("Connect"));
    m_switchLanguage->setText(m_language.code() == u"zh_CN" ? QStringLiteral("English") : QStringLiteral("简体中文"));
    fillRecent();
}

void StartWindow::fillRecent()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList recent = m_settings.recentWorkspaces();
    for (const QString &text : recent) {
        QString label = text;
        bool gone = false;
        try {
            const Address address = Address::parse(text);
            label = address.isFile() ? QFileInfo(text).completeBaseName() : address.label();
            gone = address.isFile() && !QFileInfo::exists(address.path());
        } catch (const Error &) {
            continue;
        }
        auto *button = wide("quiet");
        button->setText(label);
        button->setIcon(
            icon(text.startsWith(u"postgresql:") ? QStringLiteral("database") : QStringLiteral("file"), Token::Accent));
        button->setToolTip(text);
        button->setEnabled(!gone && !m_making);
        m_recent->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QPushButton::clicked, this, [this, text] { Q_EMIT openRequested(text, false); });
    }
    if (m_recent->count() == 0) {
        auto *none = new Label(tr("The workspaces you open will stand here."), TextSize::Body, Token::Ink3);
        none->setWordWrap(true);
        m_recent->addWidget(none);
    }
}

} // namespace lianming
