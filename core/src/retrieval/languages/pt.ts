/** Portuguese: words that carry grammar rather than a topic, words for the same thing, and ways to ask. Written by hand. */
import type { LanguageResource } from './language-resource.ts';

export const portuguese: LanguageResource = {
  functionWords: `o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para pra com sem sobre entre
    até desde ao aos à às e ou mas se que quem qual quais quando onde como quanto quanta quantos quantas porque porquê eu tu você
    vocês ele ela eles elas nós me te lhe lhes nos vos meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos vosso
    vossa vossos este esta estes estas esse essa isso isto aquele aquela aquilo é são sou somos era eram foi foram ser sido está
    estão estou estava estar tem têm tenho temos tinha ter há haver posso pode podem podemos poderia devo deve devem quero quer
    queria querem gostaria gostava faço faz fazer fazem preciso precisa não nem sim já mais muito muita também todo toda todos
    todas algum alguma alguém algo nada outro outra outros outras mesmo aqui ali lá agora então só olá oi bom dia obrigado
    obrigada favor vou vai ir`,
  synonyms: [
    'horário, horários, abr(e/em/imos/ir/ido), abert(o/a/os/as), abertura, fech(a/am/ado/ada/ar/amos), funcionamento, atendimento, atende',
    'preço, preç*, cust(a/am/o/os), tarif*, car(o/a); mensalidade, valor, taxa',
    'duração, dura, duram, demor*, tempo, prazo; dia(s/), semana(s/), hora(s/), mês, meses, minuto(s/)',
    'endereço, morada, localiza*, fica, ficam, situad*; rua, avenida, chegar',
    'estacionamento, estaciona*, garagem; parque, vaga',
    'crianças, crianç*, filh*, idade, bebé, bebê; menor(es/), anos',
    'pagamento, pag(o/ar/amento/amentos/am/a/ue), cart(ão/ões), dinheiro, multibanco, transferência, pix, boleto, mb way, paypal',
    'cancelar, cancel*, anul*, desist*, rescind*, rescis*, terminar, acabar, deixar',
    'alterar, alter*, mud(ar/o/a/ança), troc*, modific*, remarc*, adi(ar/o), substitu*',
    'devolução, devol*, devolv*, retorn*, enviar de volta, mandar de volta',
    'reembolso, reembols*, dinheiro de volta, receber o dinheiro, estorn*, devolvemos',
    'entrega, entreg*, envi(o/ar/amos/am), cheg(a/am/ar/ou), expedi*, correio, portes, frete, transporte',
    'encomenda, encomend*, pacote, pedid*, volume',
    'avaria, avari*, estrag*, defeit*, danific*, partid(o/a), quebr*, não funciona, funciona, problema, rasgad*, amolgad*',
    'perdido, perd(i/ido/ida/er/idos), esquec*, achados, roub*, furt*, deixei',
    'tamanho, tamanho(s/), medid(a/as), serve; tabela',
    'desconto, descont*, reduç*, reduzid*, barato, promoç*, oferta, poup*',
    'estudantes, estudant*, universit*, jove(m/ns), alunos',
    'fatura, fatur*, recib*, conta, nota fiscal',
    'palavra-passe, senha, password, entrar, login, acess*, sessão, credenciais',
    'conta, contas, perfil, regist*, cadastr*, inscri*',
    'contacto, contact*, contat*, telefon*, lig(ar/o), falar, email, mail, número de telefone, apoio, atende',
    'presente, presente(s/), prenda(s/), oferec*, vale, embrulh*',
    'garantia, garanti*',
    'reparação, repar*, consert*, arranj*',
    'reserva, reserv*, marcaç*, marc(ar/o/a), agend*, consulta',
    'levar, lev(o/ar), traz(er/), trag*, document*, comprovativ*, necessári*, exig*, precis(a/o) de',
    'permitido, permit*, proibid*, autoriz*, pode-se',
    'comida, com(er/ida), beb(er/ida/idas), restaurante, bar, café, almoço, jantar, refeiç*',
    'experimentar, experiment*, teste, testar, grátis, gratuit*, de graça, sem pagar',
    'superior, upgrade, inferior, mudar de plano',
    'dados, privacidade, apag*, elimin*, dados pessoais, excluir',
    'reclamação, reclam*, queix*, insatisfeit*, contest*',
    'emprego, empreg*, trabalh*, vaga(s/), currículo, candidat*, contrat(ar/am), recrut*',
    'animais, anima(l/is), c(ão/ães), cachorr*, gat(o/os)',
    'internet, wifi, rede, wi-fi, ligação',
    'levantar, levant*, recolh*, retirar, retirada, buscar',
    'assinatura, assinatur*, subscri*, contrat(o/os), plano, adesão, mensalidade',
    'mudança, mudar de casa, mudança de casa, nova morada, novo endereço',
    'alergénios, alerg*, ingredient*, contém, intoler*, contêm',
    'visitas, visit*, convidad*, hóspedes, amigos',
    'encomendar, pedir, comprar, compr(a/o/as), pedido',
    'fim de semana, fins de semana, sábado*, domingo*; feriados',
  ],
  asks: [
    'quanto, quanto cust(a/am), quanto … cust(a/am), quanto é, qual (o/é o) preço, que preço, quanto (fica/pago/se paga), quanto sai: preço',
    'a que horas … (abr/fech)*, que horas … (abr/fech)*, quando … (abr/fech)*, quando (está/estão) abert*, até que horas, estão abert*: horário',
    'quanto tempo, quantos (dias/meses/anos), quantas (horas/semanas), quanto demora, quando chega: duração',
    'onde (fica/ficam/são/estão), onde é que (fica/ficam), como chego, qual (a/é a) morada, qual (o/é o) endereço: endereço',
    'que idade, a partir de que idade, quantos anos: crianças',
    'quando … (chega/chegam/recebo), que horas … (chega/chegam): entrega',
  ],
};
