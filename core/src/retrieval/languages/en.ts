/**
 * English: words that carry grammar rather than a topic, and words customers and shops use for the same thing.
 * General to customer service and written by hand; nothing in it comes from any one shop's articles.
 */
import type { LanguageResource } from './language-resource.ts';

export const english: LanguageResource = {
  functionWords: `a an the this that these those it its is am are was were be been being isnt arent wasnt werent im youre
    its theyre weve ive youve id youd ill youll theres whats hows wheres whos do does did done doing dont doesnt didnt have has
    had having havent hasnt can could cant couldnt cannot will would wont wouldnt shall should shouldnt may might must need
    i me my mine myself you your yours yourself we us our ours he him his she her hers they them their theirs someone
    anyone something anything everything nothing who whom whose which what when where why how if whether or and but so
    because as than then though although while until of at by for with about against between into through during to from
    in on onto out off over under again there here all any both each few more most other some such no nor not only own
    same too very just also still yet already even ever really actually now please pls thanks thank hi hello hey ok okay
    want wanted like get got getting go going gone let lets make makes made know tell say says said possible
    way ways thing things able u ur one up many long often kind sort lot bit policy info information question help`,
  synonyms: [
    'return returns, send back, bring back, take back, hand back, post back, give back',
    'refund, money back, reimburse, reimbursement, get my money, repay, credited',
    'shipping, delivery, postage, ship, deliver, dispatch, send, courier',
    'parcel, package, shipment, packet, box',
    'exchange, swap, different size, replace',
    'cancel, cancellation, call off, stop order, undo order',
    'jumper, sweater, pullover',
    'trousers, pants',
    'jacket, coat, parka, anorak',
    'voucher, gift card, gift certificate',
    'discount, reduction, cheaper, money off, rebate, price cut, sale',
    'code, coupon, promo, voucher code',
    'student, university, college, campus',
    'email, mail, mailbox, inbox',
    'vat, tax, taxes',
    'invoice, bill, receipt',
    'customs, duty, duties, import',
    'repair, fix, mend, broken zip, resole',
    'warranty, guarantee',
    'broken, damaged, smashed, shattered, cracked, defective, faulty, in pieces',
    'missing, incomplete, not in the box, lost, forgot',
    'lost, missing, disappeared, vanished, never arrived, not arrived, stolen, nowhere',
    'late, delayed, overdue, delay',
    'wash, clean, laundry, washing machine, machine, launder',
    'waterproof, water repellent, rainproof, impregnate, soak, proofing',
    'shop, store, branch, showroom',
    'opening hours, open, closed, close, hours',
    'collect, pick up, pickup, collection',
    'pay, payment, charge, debit, settle',
    'card, credit card, debit card, visa, mastercard, amex',
    'cost, price, fee, charge, expensive, much',
    'password, log in, login, sign in, locked out',
    'account, profile, registration, sign up',
    'unsubscribe, newsletter, opt out, stop emails',
    'size, sizes, sizing, measurement, measurements, fit, fits, chart',
    'address, house number, street, postcode',
    'sold out, out of stock, unavailable, restock, back in stock',
    'in stock, available, availability',
    'wrong, incorrect, mistaken, different',
    'company, business, corporate, firm, bulk, wholesale, logo',
    'job, jobs, career, hiring, vacancy, vacancies',
    'delete, remove, erase, forget',
    'data, privacy, personal data, gdpr',
    'lamp, lantern, light, torch',
    'battery, charge, charging, rechargeable',
    'pan, skillet, frying pan',
    'rust, rusty',
    'assemble, assembly, put together, build, set up',
    'manual, instructions, guide',
    'phone, call, telephone, ring',
    'person, human, colleague, representative, agent',
    'cash, coins',
    'subscription, membership, plan, contract',
    'transfer, wire, bank transfer',
    'fee, charge, cost',
  ],
};
